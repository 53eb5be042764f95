using System.Globalization;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>Hashed bins in a few bytes: all of one role, their number a power of two (TAP 15).</summary>
internal sealed record SuccinctRoles(Role Role, int BitLength, string NamePrefix)
{
    public static SuccinctRoles Read(StrictObject members)
    {
        var roles = new SuccinctRoles(Role.Read(members), members.Small("bit_length"), Delegation.CheckName(members.Text("name_prefix")));
        return roles.BitLength is >= 1 and <= 32 ? roles : throw new FormatException("bit_length is not 1 to 32");
    }

    public Delegation RoleFor(string pathHash)
    {
        var bin = uint.Parse(pathHash.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (32 - BitLength);
        var digits = (BitLength + 3) / 4;
        return new Delegation($"{NamePrefix}-{bin.ToString($"x{digits}", CultureInfo.InvariantCulture)}", Role, Terminating: true, ["*"], null);
    }
}

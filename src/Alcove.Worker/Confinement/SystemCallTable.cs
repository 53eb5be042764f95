using System.Runtime.InteropServices;
using Alcove.Protocol.Sandboxing;

namespace Alcove.Worker.Confinement;

/// <summary>What differs between architectures: whose numbers count, and which other calls are there.</summary>
/// <param name="Architecture">AUDIT_ARCH value.</param>
/// <param name="ForeignCallsFrom">First number of a second table that the architecture offers (x32); null when there is none.</param>
/// <param name="Seccomp">The call that installs the filter; a sealed worker may not make it.</param>
/// <param name="NumberOf">A rule's call on this architecture; negative when it does not exist.</param>
internal sealed record SystemCallTable(uint Architecture, uint? ForeignCallsFrom, int Seccomp, Func<SystemCallRule, int> NumberOf)
{
    /// <exception cref="InvalidOperationException">There is no filter for this machine.</exception>
    public static SystemCallTable OfThisMachine => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => new(0xC000003E, 0x40000000, 317, static rule => rule.X64),
        System.Runtime.InteropServices.Architecture.Arm64 => new(0xC00000B7, null, 277, static rule => rule.Arm64),
        var other => throw new InvalidOperationException($"There is no system call filter for {other}."),
    };
}

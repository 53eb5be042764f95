using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>Who signs for a role.</summary>
/// <param name="Keys">Keys that may sign.</param>
/// <param name="Threshold">How many of them must.</param>
public sealed record RolePlan(IReadOnlyList<PublicKey> Keys, int Threshold = 1)
{
    internal void Check(string role)
    {
        if (Threshold < 1 || Keys.Distinct().Count() < Threshold) throw new TrustException(TrustError.NoKey, $"The role '{role}' needs {Threshold} keys, but {Keys.Distinct().Count()} are given.");
    }
}

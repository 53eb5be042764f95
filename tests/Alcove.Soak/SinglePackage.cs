using Alcove.Runtime.Packages;

namespace Alcove.Soak;

/// <summary>One package in memory.</summary>
internal sealed class SinglePackage(byte[] package) : IPackageSource
{
    public string AppId => "program";

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => new(new PackageCandidate(appId, "1", _ => new ValueTask<byte[]>(package)));
}

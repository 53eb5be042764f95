using Alcove.Runtime.Packages;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Permissions;

/// <summary>SECURITY(T24): what its platform takes back.</summary>
public sealed class RevocationTests
{
    [Fact]
    public async Task What_was_taken_back_ends_while_it_runs()
    {
        await using var program = RunningProgram.OnePage("<view>page</view>", "Page({})");
        Revoking? source = null;
        program.Configure = options => options with { Packages = source ??= new Revoking(options.Packages) };
        await program.OpenAsync();
        await program.UntilTextAsync("page");
        source!.Revoke(new ProgramRevocation("It is only kept from starting.", Stops: false, Wipes: false));
        Assert.Empty(program.Views.Failures);

        source.Revoke(new ProgramRevocation("It stole passwords.", Stops: true, Wipes: false));

        await program.Views.UntilAsync(() => !program.Views.Failures.IsEmpty);
        Assert.Contains("It stole passwords.", Assert.Single(program.Views.Failures).Message, StringComparison.Ordinal);
    }

    private sealed class Revoking(IPackageSource inner) : IPackageSource, IRevocationSource
    {
        private ProgramRevocation? _revocation;

        public event Action? Revoked;

        public void Revoke(ProgramRevocation revocation)
        {
            _revocation = revocation;
            Revoked?.Invoke();
        }

        public ProgramRevocation? FindRevocation(string appId, string packageHash) => _revocation;

        public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

        public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => inner.FindAsync(appId, cancellationToken);
    }
}

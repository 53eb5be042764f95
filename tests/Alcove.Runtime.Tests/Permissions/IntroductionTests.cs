using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Permissions;

/// <summary>What is told of a stranger's program before it is opened for the first time.</summary>
public sealed class IntroductionTests
{
    private static readonly ProgramOrigin Acme = new("Signed name", "Acme", "3.1.0");

    [Fact]
    public async Task It_says_what_was_signed_and_what_the_program_may_ask_for_until_its_user_has_opened_it()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ locate() { wx.getLocation() } })")
            .File("app.json", """{ "pages": ["pages/a/a"], "permission": { "scope.camera": { "desc": "d" } } }""")
            .File("alcove.config.json", """{ "appId": "program", "network": { "request": ["https://b.example", "https://a.example"] } }""");
        program.Configure = options => options with { Packages = new Strangers(options.Packages) };

        await program.OpenAsync();
        var first = program.Views.Opened!.Introduction!;
        await program.RestartHostAsync();
        Assert.NotNull(program.Views.Opened!.Introduction);
        program.Instance.Standing.Grants.IsIntroduced = true;
        await program.RestartHostAsync();

        Assert.Equal(Acme, first.Origin);
        Assert.Equal(["where you are", "your camera"], first.Asks);
        Assert.Equal(["https://a.example", "https://b.example"], first.Servers);
        Assert.Null(program.Views.Opened!.Introduction);
    }

    [Fact]
    public async Task A_program_of_the_hosts_own_sources_has_none()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})");
        await program.OpenAsync();
        Assert.Null(program.Views.Opened!.Introduction);
    }

    private sealed class Strangers(IPackageSource inner) : IPackageSource, IOriginSource
    {
        public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

        public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => inner.FindAsync(appId, cancellationToken);

        public ProgramOrigin? FindOrigin(string appId, string packageHash) => Acme;
    }
}

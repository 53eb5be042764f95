using System.Diagnostics;
using System.Globalization;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>Runs tests of this project again as a user without rights.</summary>
[System.Runtime.Versioning.SupportedOSPlatform("linux")]
internal static class OrdinaryUser
{
    private const int Id = 65533;

    /// <summary>Runs one method in a copy of the tests.</summary>
    /// <returns>What the tests printed.</returns>
    public static async Task<string> RunAsync(string method)
    {
        Assert.SkipUnless(Environment.UserName == "root", "Run by an ordinary user, the other test is this one already.");
        using var folder = new FolderForOthers();
        folder.Copy(AppContext.BaseDirectory);
        var id = Id.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo("setpriv",
        [
            "--reuid", id, "--regid", id, "--clear-groups", "dotnet", Path.Combine(folder.Path, "Alcove.Runtime.Tests.dll"), "-method", method, "-showLiveOutput", "-noColor",
        ]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Path, Environment = { ["HOME"] = folder.Path, ["DOTNET_CLI_HOME"] = folder.Path, ["TMPDIR"] = folder.Path } })!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
        Assert.DoesNotContain("as user root", said, StringComparison.Ordinal);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", said, StringComparison.Ordinal);
        return said;
    }
}

using System.Diagnostics;

namespace Alcove.Libraries.Tests;

/// <summary>What is generated from the contract, the compatibility page among it, says what the contract says.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task Generated_files_are_up_to_date()
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "alcove-protocol"), "--check") { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var problems = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, problems);
    }
}

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>Lines that ./test prints whether or not a test fails.</summary>
internal static class Coverage
{
    /// <summary>./test names a file for them; without one they are in the test's own output only.</summary>
    public static void Say(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("ALCOVE_COVERAGE") is { Length: > 0 } file) File.AppendAllText(file, $"{line}\n");
    }
}

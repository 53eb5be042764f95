using System.Diagnostics;
using System.Text.Json;

namespace Alcove.Libraries.Tests;

/// <summary>Our types of wx and WeChat's own, from the view of libraries that were written with the latter.</summary>
public sealed class TypesTests
{
    [Theory]
    [InlineData("miniprogram-recycle-view/src")]
    [InlineData("we-cropper/types")]
    [InlineData("miniprogram-computed/types")]
    [InlineData("mobx-miniprogram-bindings/types")]
    public async Task Declarations_of_a_library_mean_the_same_with_both(string library)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Alcove.Libraries.Tests/node_modules", library), "*.d.ts", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        Assert.Equal(await CompileAsync([Path.Combine(Repository.Root, "web/node_modules/miniprogram-api-typings/index.d.ts"), .. files]), await CompileAsync([Path.Combine(Repository.Root, "web/dist/wx.d.ts"), .. files]));
    }

    /// <returns>What the compiler says.</returns>
    private static async Task<string[]> CompileAsync(string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("alcove-types");
        try
        {
            var project = Path.Combine(folder.FullName, "tsconfig.json");
            var options = new { strict = true, noEmit = true, target = "es2022", lib = new[] { "es2022" }, types = Array.Empty<string>(), module = "commonjs", moduleResolution = "node10" };
            await File.WriteAllTextAsync(project, JsonSerializer.Serialize(new { compilerOptions = options, files }), TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "web/node_modules/typescript/bin/tsc"), "--pretty", "false", "-p", project]) { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
            using var compiler = Process.Start(start)!;
            var said = await compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
            return [.. said.Split('\n').Where(static line => line.Contains("error TS", StringComparison.Ordinal))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

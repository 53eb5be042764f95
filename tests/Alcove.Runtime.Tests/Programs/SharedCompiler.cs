using Alcove.Compiler;
using Alcove.Compiler.Tools;

namespace Alcove.Runtime.Tests.Programs;

/// <summary>One tool process for all tests: starting it costs more than most compiles.</summary>
internal static class SharedCompiler
{
    private static readonly Lazy<ToolBox> Tools = new(static () => new ToolBox());
    private static readonly SemaphoreSlim Turn = new(1);

    public static async Task<CompileResult> CompileAsync(string folder)
    {
        await Turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await ProjectCompiler.CompileAsync(folder, Tools.Value, TestContext.Current.CancellationToken);
        }
        finally
        {
            Turn.Release();
        }
    }
}

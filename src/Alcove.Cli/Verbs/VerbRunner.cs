using Alcove.Compiler;
using Alcove.Packaging;

namespace Alcove.Cli.Verbs;

/// <summary>Runs a verb: what it may throw becomes one sentence and an exit code, never a stack.</summary>
internal static class VerbRunner
{
    public const int Ok = 0;
    public const int Failed = 1;

    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> verb, CancellationToken cancellationToken)
    {
        try
        {
            return await verb(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Ok;
        }
        catch (Exception exception) when (exception is CompileException or PackageException or TrustException or IOException or UnauthorizedAccessException or VerbException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
    }
}

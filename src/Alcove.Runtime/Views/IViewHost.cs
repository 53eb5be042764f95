using System.Text.Json;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Instances;

namespace Alcove.Runtime.Views;

/// <summary>What a host implements to show the pages of one running mini-program. Called from any thread, one call at a time.</summary>
public interface IViewHost
{
    /// <summary>The package is verified and the worker is there; pages follow.</summary>
    void OnOpened(OpenedProgram program);

    /// <summary>Changes of a page's tree, to be applied in order.</summary>
    void OnViewOps(uint view, ReadOnlySpan<byte> ops);

    /// <summary>Carries out an API of the shell with arguments that the broker has checked.</summary>
    /// <returns>The result object.</returns>
    /// <exception cref="ApiException">The shell refused or failed.</exception>
    ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken);

    /// <summary>It was in the background for too long and is gone; opening it again is a cold start.</summary>
    void OnEnded();

    /// <summary>Another release is here: the shell may offer to restart into it, or takes the offer back because the program makes it itself. Nothing by default.</summary>
    void OnUpdate(bool isOffered)
    {
    }

    /// <summary>The mini-program cannot go on; the host shows why and what to do next.</summary>
    void OnFailed(InstanceFailure failure);
}

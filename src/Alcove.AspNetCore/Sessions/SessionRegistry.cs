using System.Collections.Concurrent;
using Alcove.Runtime;
using Alcove.Runtime.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Alcove.AspNetCore.Sessions;

/// <summary>The sockets that are open: one for each running program.</summary>
internal sealed class SessionRegistry(AlcoveRuntime runtime, AlcoveHostOptions options, IHostApplicationLifetime lifetime)
{
    /// <summary>So many programs may run at once in one host; further ones are refused with a clear text.</summary>
    private const int MostSessions = 64;

    private readonly ConcurrentDictionary<Session, bool> _open = new();

    public async Task AcceptAsync(HttpContext context)
    {
        // SECURITY(T73): a page of another site may open a socket to us; the browser tells whose page it is.
        if (!context.WebSockets.IsWebSocketRequest || !IsOwnOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // Each shell keeps one more socket ready for the program that is opened next.
        if (_open.Count >= 2 * MostSessions || _open.Keys.Count(static open => open.AppId.Length > 0) >= MostSessions)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var session = new Session(runtime, socket, options.UserOf(context));
        await using (session.ConfigureAwait(false))
        {
            _open[session] = true;
            try
            {
                using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
                await session.RunAsync(ending.Token).ConfigureAwait(false);
            }
            finally
            {
                _open.TryRemove(session, out _);
            }
        }
    }

    public IReadOnlyList<(string AppId, int ProcessId)> RunningWorkers() =>
        [.. _open.Keys.Select(session => session.Instance).OfType<Runtime.Instances.Instance>().Where(static instance => instance.WorkerProcessId > 0).Select(static instance => (instance.Program.AppId, instance.WorkerProcessId))];

    /// <summary>The session of that random name; null when there is none (any more).</summary>
    public Session? Find(string name) => _open.Keys.FirstOrDefault(session => session.Name == name || !Defences.Hold(Defence.SessionNames));

    public void Reload(string appId)
    {
        foreach (var session in _open.Keys)
            if (session.AppId == appId) session.SendReload();
    }

    public void EndAll()
    {
        foreach (var session in _open.Keys) session.End();
    }

    public void Expose(SessionAccess? access) => access?.Attach(this);

    private static bool IsOwnOrigin(HttpRequest request) => !Defences.Hold(Defence.SocketOrigin) || request.Headers.Origin == $"{request.Scheme}://{request.Host}";
}

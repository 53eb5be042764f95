using System.Buffers;
using System.Net;
using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.HostApis.Files;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.HostApis.Host;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;

namespace Alcove.Runtime.Broker;

/// <summary>Who makes a call, and what belongs to them. It comes from the socket on which the call arrived, never from the call itself.</summary>
public sealed class CallContext : IAsyncDisposable
{
    private readonly IViewHost _views;
    private readonly Lock _gate = new(); // guards _owned and _permissions
    private readonly List<IAsyncDisposable> _owned = [];
    private readonly Dictionary<string, CancellationTokenSource> _permissions = [];
    private bool _hasEnded;

    internal CallContext(InstalledProgram program, string userId, ResolvedPermissions permissions, ProgramStanding standing, ProgramFiles files, IViewHost views, Func<bool> isInFront)
    {
        (Program, UserId, Permissions, Standing, Files, _views, IsInFront) = (program, userId, permissions, standing, files, views, isInFront);
        Consent = new Consent(program, standing.Grants, AskShellAsync, isInFront);
        Sockets = new ProgramSockets(this);
        standing.Grants.Revoked += OnRevoked;
    }

    /// <summary>The verified program.</summary>
    public InstalledProgram Program { get; }

    /// <summary>The host's user for whom it runs. Never shown to the program.</summary>
    public string UserId { get; }

    /// <summary>What manifest and host allow it.</summary>
    public ResolvedPermissions Permissions { get; }

    /// <summary>What its user allows it, and what it did.</summary>
    public ProgramStanding Standing { get; }

    /// <summary>Cancels the numbered tasks of this instance (requests).</summary>
    public CancellableTasks Tasks { get; } = new();

    /// <summary>The user, as the host's account system knows them; null when nobody is signed in.</summary>
    public Func<CancellationToken, ValueTask<HostUser?>> FindUserAsync { get; internal init; } = static _ => new((HostUser?)null);

    /// <summary>Tells the program that something happened.</summary>
    public Action<string, Action<Utf8JsonWriter>> SendEvent { get; internal init; } = static (_, _) => { };

    /// <summary>How it was opened, or came to the front last.</summary>
    internal Func<LaunchEntry> Entry { get; init; } = static () => new(1001, string.Empty, string.Empty);

    /// <summary>Evaluates a script of the package in the worker.</summary>
    internal Func<string, CancellationToken, ValueTask> SendScriptAsync { get; init; } = static (_, _) => ValueTask.CompletedTask;

    /// <summary>Keeps where the program was, for the next cold start.</summary>
    internal Action<ExitState> SaveExitState { get; init; } = static _ => { };

    /// <summary>The program offers its updates itself.</summary>
    internal Action HandleUpdates { get; init; } = static () => { };

    /// <summary>It has ended, for whoever sends it messages of other programs.</summary>
    internal Action<CallContext> LeaveChannels { get; init; } = static _ => { };

    /// <summary>Whether a user can see it.</summary>
    internal Func<bool> IsInFront { get; }

    internal Consent Consent { get; }

    /// <summary>How often it may call.</summary>
    internal CallRate Calls { get; init; } = null!; // set by the runtime, which alone makes contexts

    /// <summary>The files that it sees.</summary>
    internal ProgramFiles Files { get; }

    /// <summary>The streams of host methods that it reads.</summary>
    internal HostStreams Streams { get; } = new();

    /// <summary>Its WebSockets.</summary>
    internal ProgramSockets Sockets { get; }

    /// <summary>What servers asked to be sent back to them; forgotten when the program ends.</summary>
    internal CookieContainer Cookies { get; } = new();

    /// <summary>So many transfers at once; further ones wait.</summary>
    internal SemaphoreSlim Transfers { get; } = new(FixedBudgets.Requests);

    /// <summary>Asks the shell for something.</summary>
    public ValueTask<JsonElement> AskShellAsync(string api, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return _views.CallAsync(api, buffer.WrittenMemory, cancellationToken);
    }

    /// <summary>What is given here ends with the instance.</summary>
    public void Own(IAsyncDisposable resource)
    {
        lock (_gate)
        {
            if (!_hasEnded)
            {
                _owned.Add(resource);
                return;
            }
        }

        _ = resource.DisposeAsync().AsTask();
    }

    /// <summary>What was given to <see cref="Own"/> has ended by itself.</summary>
    public void Disown(IAsyncDisposable resource)
    {
        lock (_gate) _owned.Remove(resource);
    }

    /// <summary>Cancelled as soon as the user takes a permission back.</summary>
    internal CancellationToken WhileAllowed(UserPermission permission)
    {
        lock (_gate)
        {
            if (!_permissions.TryGetValue(permission.Name, out var source) || source.IsCancellationRequested) _permissions[permission.Name] = source = new CancellationTokenSource();
            return source.Token;
        }
    }

    /// <summary>Ends everything that belongs to the instance.</summary>
    public async ValueTask DisposeAsync()
    {
        Standing.Grants.Revoked -= OnRevoked;
        IAsyncDisposable[] owned;
        lock (_gate)
        {
            if (_hasEnded) return;
            _hasEnded = true;
            owned = [.. _owned];
            _owned.Clear();
        }

        LeaveChannels(this);
        await Streams.DisposeAsync().ConfigureAwait(false);
        await Sockets.DisposeAsync().ConfigureAwait(false);
        await Files.DisposeAsync().ConfigureAwait(false);
        foreach (var resource in owned) await resource.DisposeAsync().ConfigureAwait(false);
        Tasks.Dispose();
        Transfers.Dispose();
        Consent.Dispose();
    }

    private void OnRevoked(string permission)
    {
        Consent.ForgetSession(permission);
        CancellationTokenSource? running;
        lock (_gate) _permissions.Remove(permission, out running);
        running?.Cancel();
        _ = TellShellAsync(permission);
    }

    /// <summary>SECURITY(T58): sensors and recordings run in the shell, so it has to end them.</summary>
    private async Task TellShellAsync(string permission)
    {
        try
        {
            await AskShellAsync("endScope", writer => writer.WriteString("scope", permission), CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException or Alcove.Protocol.Errors.ApiException)
        {
            // The shell is gone, and what ran in it with it.
        }
    }
}

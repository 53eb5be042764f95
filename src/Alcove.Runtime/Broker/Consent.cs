using System.Collections.Concurrent;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Broker;

/// <summary>
/// Asks the user, in the shell, outside the frame of the program. One question at a time; none while the program is hidden;
/// a question that was sent away is not repeated in this session; after three such no more questions at all. "Never" is kept
/// until the user changes it in the settings of the program, as is "while using".
/// </summary>
internal sealed class Consent(InstalledProgram program, ProgramGrants grants, ShellCall askShell, Func<bool> isInFront) : IDisposable
{
    private const int MostRefusals = 3;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<PermissionScope, bool> _session = new();
    private int _refusals;

    /// <summary>What this session and the kept decisions say, without asking.</summary>
    public GrantState StateOf(PermissionScope scope)
    {
        var kept = grants.StateOf(scope);
        if (kept != GrantState.Undecided) return kept;
        return !_session.TryGetValue(scope, out var isAllowed) ? GrantState.Undecided : isAllowed ? GrantState.Allowed : GrantState.Refused;
    }

    /// <summary>Asks when nothing is decided yet.</summary>
    /// <returns>Null when it is allowed; otherwise why not, for the log.</returns>
    public async ValueTask<string?> RequireAsync(PermissionScope scope, CancellationToken cancellationToken)
    {
        if (StateOf(scope) == GrantState.Allowed) return null;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            switch (StateOf(scope))
            {
                case GrantState.Allowed: return null;
                case GrantState.Refused: return $"the user refused '{ScopeRules.NameOf(scope)}'; they can allow it in the settings of the program (menu, Settings)";
            }

            if (WhyNoQuestion() is { } reason) return reason;
            switch (await AskAsync(scope, PurposeText.Of(program.App, ScopeRules.NameOf(scope)), once: false, cancellationToken).ConfigureAwait(false))
            {
                case "always":
                    grants.Decide(scope, GrantState.Allowed);
                    return null;
                case "once":
                    _session[scope] = true;
                    return null;
                case "never":
                    _refusals++;
                    grants.Decide(scope, GrantState.Refused);
                    return $"the user refused '{ScopeRules.NameOf(scope)}' just now";
                default:
                    _refusals++;
                    _session[scope] = false;
                    return $"the user sent the question for '{ScopeRules.NameOf(scope)}' away; it is not asked again until the program is opened anew";
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks each time, for what is handed over once.</summary>
    public async ValueTask<string?> RequireOnceAsync(PermissionScope scope, string purpose, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (WhyNoQuestion() is { } reason) return reason;
            if (await AskAsync(scope, PurposeText.Clean(purpose), once: true, cancellationToken).ConfigureAwait(false) == "once") return null;
            _refusals++;
            return $"the user did not hand over '{ScopeRules.NameOf(scope)}'";
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A decision that was made in the settings ends what this session remembers.</summary>
    public void ForgetSession(PermissionScope scope) => _session.TryRemove(scope, out _);

    public void Dispose() => _turn.Dispose();

    private string? WhyNoQuestion() =>
        !isInFront() ? "a program in the background cannot ask for permissions"
        : _refusals >= MostRefusals ? $"the user refused {MostRefusals} questions in this session; no more are asked until the program is opened anew"
        : null;

    private async ValueTask<string> AskAsync(PermissionScope scope, string purpose, bool once, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await askShell("askPermission", writer =>
            {
                writer.WriteString("scope", ScopeRules.NameOf(scope));
                writer.WriteString("what", ScopeRules.WhatOf(scope));
                if (purpose.Length > 0) writer.WriteString("purpose", purpose);
                writer.WriteBoolean("once", once);
            }, cancellationToken).ConfigureAwait(false);
            return answer.TryGetProperty("answer", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;
        }
        catch (ApiException)
        {
            return string.Empty; // a shell that cannot ask has not allowed anything
        }
    }
}

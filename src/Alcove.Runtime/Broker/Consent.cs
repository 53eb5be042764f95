using System.Collections.Concurrent;
using System.Text.Json;
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
    private readonly ConcurrentDictionary<string, bool> _session = new();
    private int _refusals;

    /// <summary>What this session and the kept decisions say, without asking.</summary>
    public GrantState StateOf(UserPermission permission)
    {
        var kept = grants.StateOf(permission);
        if (kept != GrantState.Undecided) return kept;
        return !_session.TryGetValue(permission.Name, out var isAllowed) ? GrantState.Undecided : isAllowed ? GrantState.Allowed : GrantState.Refused;
    }

    /// <summary>Asks when nothing is decided yet.</summary>
    /// <returns>Null when it is allowed; otherwise why not, for the log.</returns>
    public async ValueTask<string?> RequireAsync(UserPermission permission, CancellationToken cancellationToken)
    {
        if (StateOf(permission) == GrantState.Allowed) return null;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            switch (StateOf(permission))
            {
                case GrantState.Allowed: return null;
                case GrantState.Refused: return $"the user refused '{permission.Name}'; they can allow it in the settings of the program (menu, Settings)";
            }

            if (WhyNoQuestion() is { } reason) return reason;
            switch (await AskAsync(permission, PurposeText.Of(program.App, permission.Name), once: false, cancellationToken).ConfigureAwait(false))
            {
                case "always":
                    grants.Decide(permission, GrantState.Allowed);
                    return null;
                case "once":
                    _session[permission.Name] = true;
                    return null;
                case "never":
                    _refusals++;
                    grants.Decide(permission, GrantState.Refused);
                    return $"the user refused '{permission.Name}' just now";
                default:
                    _refusals++;
                    _session[permission.Name] = false;
                    return $"the user sent the question for '{permission.Name}' away; it is not asked again until the program is opened anew";
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks each time, for what is handed over once.</summary>
    public async ValueTask<string?> RequireOnceAsync(UserPermission permission, string purpose, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (WhyNoQuestion() is { } reason) return reason;
            if (await AskAsync(permission, PurposeText.Clean(purpose), once: true, cancellationToken).ConfigureAwait(false) == "once") return null;
            _refusals++;
            return $"the user did not hand over '{permission.Name}'";
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>A decision that was made in the settings ends what this session remembers.</summary>
    public void ForgetSession(string permission) => _session.TryRemove(permission, out _);

    public void Dispose() => _turn.Dispose();

    private string? WhyNoQuestion() =>
        !isInFront() ? "a program in the background cannot ask for permissions"
        : _refusals >= MostRefusals ? $"the user refused {MostRefusals} questions in this session; no more are asked until the program is opened anew"
        : null;

    private async ValueTask<string> AskAsync(UserPermission permission, string purpose, bool once, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await askShell("askPermission", writer =>
            {
                writer.WriteString("scope", permission.Name);
                writer.WriteString("what", permission.What);
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

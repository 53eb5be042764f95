using System.Collections.Concurrent;

namespace Alcove.Runtime.Services;

/// <summary>Sample messages that go nowhere: every template exists, what users agreed to is counted in memory, and sending uses it up.</summary>
public sealed class SandboxMessages : IHostMessages
{
    private readonly ConcurrentDictionary<(string AppId, string OpenId, string Template), int> _allowed = new();

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<MessageTemplate>> FindAsync(string appId, IReadOnlyList<string> templates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return new([.. templates.Select(static id => new MessageTemplate(id, id))]);
    }

    /// <inheritdoc/>
    public ValueTask AllowAsync(ProgramUser user, IReadOnlyList<string> templates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(templates);
        foreach (var template in templates) _allowed.AddOrUpdate((user.AppId, user.OpenId, template), 1, static (_, count) => count + 1);
        return ValueTask.CompletedTask;
    }

    /// <summary>What an author's server asks for: false when the user has not agreed to (another) one.</summary>
    public bool TrySend(string appId, string openId, string template)
    {
        while (_allowed.TryGetValue((appId, openId, template), out var count) && count > 0)
            if (_allowed.TryUpdate((appId, openId, template), count - 1, count)) return true;
        return false;
    }
}

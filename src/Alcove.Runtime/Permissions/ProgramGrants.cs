using System.Text.Json;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Permissions;

/// <summary>What one user allows one program. Kept in the vault; the same object for all its running instances.</summary>
public sealed class ProgramGrants
{
    private const string PrivacyKey = "privacy";
    private const string IntroducedKey = "introduced";
    private readonly Lock _gate = new(); // guards _decisions and the file
    private readonly Dictionary<string, bool> _decisions;
    private readonly string _file;

    internal ProgramGrants(string file)
    {
        _file = file;
        _decisions = Read(file);
    }

    /// <summary>A permission of this name is no longer given; called at once, from whoever took it back.</summary>
    public event Action<string>? Revoked;

    /// <summary>Whether the user agreed to the author's privacy terms; null when they were not asked.</summary>
    public bool? Privacy
    {
        get
        {
            lock (_gate) return _decisions.TryGetValue(PrivacyKey, out var agreed) ? agreed : null;
        }
        set => Change(PrivacyKey, value);
    }

    /// <summary>Whether the user saw whose program it is and opened it then.</summary>
    public bool IsIntroduced
    {
        get
        {
            lock (_gate) return _decisions.GetValueOrDefault(IntroducedKey);
        }
        set => Change(IntroducedKey, value);
    }

    /// <summary>What was decided.</summary>
    public GrantState StateOf(UserPermission permission)
    {
        lock (_gate) return !_decisions.TryGetValue(permission.Name, out var isAllowed) ? GrantState.Undecided : isAllowed ? GrantState.Allowed : GrantState.Refused;
    }

    /// <summary>Keeps a decision; what runs under a permission that is refused now ends.</summary>
    public void Decide(UserPermission permission, GrantState state)
    {
        Change(permission.Name, state switch { GrantState.Allowed => true, GrantState.Refused => false, _ => null });
        if (state != GrantState.Allowed) Revoked?.Invoke(permission.Name);
    }

    /// <summary>Forgets everything, when the program's data is deleted.</summary>
    internal void Forget()
    {
        string[] decided;
        lock (_gate)
        {
            decided = [.. _decisions.Keys];
            _decisions.Clear();
        }

        foreach (var name in decided.Union(UserPermission.Scopes.Select(static scope => scope.Name))) Revoked?.Invoke(name);
    }

    private void Change(string name, bool? value)
    {
        lock (_gate)
        {
            if (value is { } decided) _decisions[name] = decided;
            else _decisions.Remove(name);
            AtomicFile.Write(_file, JsonSerializer.SerializeToUtf8Bytes(_decisions));
        }
    }

    private static Dictionary<string, bool> Read(string file)
    {
        try
        {
            if (File.Exists(file)) return JsonSerializer.Deserialize<Dictionary<string, bool>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (JsonException)
        {
            // Unreadable decisions count as none: the user is asked again.
        }

        return new(StringComparer.Ordinal);
    }
}

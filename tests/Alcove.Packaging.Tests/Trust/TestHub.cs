using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>A repository with keys as a hub has them, a server, and a client that trusts its first root.</summary>
internal sealed class TestHub
{
    private static readonly SigningKey[] Spare = [.. Enumerable.Range(0, 24).Select(static _ => SigningKey.Create())];

    public TestHub(int bins = 16)
    {
        var plan = new RepositoryPlan
        {
            Root = Plan(3, Root),
            Targets = Plan(2, Targets),
            Developers = Plan(2, Developers),
            Revocations = Plan(1, Revocations),
            Bins = Plan(1, Bins),
            Snapshot = Plan(1, Snapshot),
            Timestamp = Plan(1, Timestamp),
            BinCount = bins,
        };
        Repository = TrustRepository.Open(Store, Time);
        var drafts = Repository.DraftNew(plan);
        foreach (var draft in drafts)
            foreach (var key in OfflineKeys(draft.Role)) draft.Sign(key);
        Server.Serve(Repository.Commit(drafts, Online));
        FirstRoot = Repository.Root.ToArray();
    }

    public SigningKey[] Root { get; set; } = Spare[..5];

    public SigningKey[] Targets { get; set; } = Spare[5..8];

    public SigningKey[] Developers { get; set; } = Spare[8..11];

    public SigningKey[] Revocations { get; set; } = Spare[11..13];

    public SigningKey[] Bins { get; set; } = Spare[13..14];

    public SigningKey[] Snapshot { get; set; } = Spare[14..15];

    public SigningKey[] Timestamp { get; set; } = Spare[15..16];

    public static SigningKey[] Unused => Spare[16..];

    public SettableTime Time { get; } = new();

    public MemoryTrustStore Store { get; } = new();

    public StoreSource Server { get; } = new();

    public TrustRepository Repository { get; }

    public byte[] FirstRoot { get; }

    public KeyRing Online => new([.. Revocations[..1], .. Bins, .. Snapshot, .. Timestamp]);

    public static RolePlan Plan(int threshold, IEnumerable<SigningKey> keys) => new([.. keys.Select(static key => key.PublicKey)], threshold);

    public SigningKey[] OfflineKeys(string role) => role switch
    {
        RoleNames.Root => Root[..3],
        RoleNames.Targets => Targets[..2],
        RoleNames.Developers => Developers[..2],
        _ => Revocations[..1],
    };

    public TrustClient NewClient(ITrustStore? store = null, TrustClientOptions? options = null)
    {
        var trusted = store ?? new MemoryTrustStore();
        TrustClient.Initialise(trusted, FirstRoot);
        return new TrustClient(trusted, Server, Server.Targets, (options ?? new TrustClientOptions()) with { Time = Time });
    }

    public void Publish(params (string Name, byte[]? Bytes)[] targets) => Server.Serve(Repository.Publish(targets.ToDictionary(static target => target.Name, static target => target.Bytes), Online));

    public void Commit(params IReadOnlyList<TrustDraft> drafts) => Commit(drafts, []);

    /// <summary>Commits drafts that keys which are no longer the role's sign too.</summary>
    public void Commit(IReadOnlyList<TrustDraft> drafts, IReadOnlyList<SigningKey> others)
    {
        foreach (var draft in drafts)
            foreach (var key in others) draft.Sign(key);
        foreach (var draft in drafts)
            foreach (var key in OfflineKeys(draft.Role)) draft.Sign(key);
        Server.Serve(Repository.Commit(drafts, Online));
    }
}

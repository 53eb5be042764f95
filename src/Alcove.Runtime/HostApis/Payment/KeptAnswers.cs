using System.Text.Json;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.HostApis.Payment;

/// <summary>What a user has said once and for all about the messages of a program. It goes with the program's data.</summary>
internal sealed class KeptAnswers(Vaults vaults)
{
    private readonly SealedFile _file = new("subscriptions");

    public Dictionary<string, bool> Of(CallContext context) =>
        _file.Read(vaults.Of(context.UserId, context.Program.AppId)) is { } json ? JsonSerializer.Deserialize<Dictionary<string, bool>>(json) ?? [] : [];

    public void Keep(CallContext context, IReadOnlyDictionary<string, bool> answers)
    {
        var all = Of(context);
        foreach (var (template, isAccepted) in answers) all[template] = isAccepted;
        _file.Write(vaults.Of(context.UserId, context.Program.AppId), JsonSerializer.SerializeToUtf8Bytes(all));
    }
}

using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>
/// Messages between programs that run for the same user, over channels that both packages declare. The host says who sent a
/// message; a program that is not running gets none.
/// </summary>
internal sealed class ProgramChannels(TimeProvider time)
{
    /// <summary>Event of the receiver: channel, from and data.</summary>
    public const string EventName = "channelMessage";

    /// <summary>Largest message in characters of JSON.</summary>
    private const int Largest = FixedBudgets.ChannelMessageLength;

    /// <summary>So many messages a program may send in a second.</summary>
    private const int MostPerSecond = FixedBudgets.ChannelMessages;

    private readonly Lock _gate = new(); // guards _running
    private readonly Dictionary<CallContext, RateBudget> _running = [];

    /// <summary>From here on it can send and receive.</summary>
    public void Join(CallContext context)
    {
        lock (_gate) _running[context] = new RateBudget(MostPerSecond, MostPerSecond, Timeout.InfiniteTimeSpan, time); // nobody is ended for it
    }

    /// <summary>It has ended.</summary>
    public void Leave(CallContext context)
    {
        lock (_gate) _running.Remove(context);
    }

    public ApiOutcome<NoResult> Post(CallContext sender, string channel, string to, JsonElement? data)
    {
        // SECURITY(T64): both packages name the channel and each other; the sender is who holds the calling socket.
        var from = sender.Program.AppId;
        if (!Declares(sender, channel, to)) return new ApiError(ErrorCode.PermissionDenied, $"the package does not declare the channel '{channel}' with '{to}'");
        var json = data?.GetRawText() ?? "null";
        if (json.Length > Largest) return new ApiError(ErrorCode.EntryTooLarge, $"a message may have {Largest} characters of JSON");
        CallContext[] receivers;
        lock (_gate)
        {
            if (!_running.TryGetValue(sender, out var allowance) || (!allowance.TryTake(1) && Defences.Hold(Defence.ChannelRate))) return new ApiError(ErrorCode.Busy, $"more than {MostPerSecond} messages in a second");
            receivers = [.. _running.Keys.Where(receiver => receiver != sender && receiver.Program.AppId == to && receiver.UserId == sender.UserId && Declares(receiver, channel, from))];
        }

        if (receivers.Length == 0) return new ApiError(ErrorCode.ProgramNotFound, $"'{to}' is not running, or does not declare the channel '{channel}' with '{from}'");
        foreach (var receiver in receivers)
            receiver.SendEvent(EventName, writer =>
            {
                writer.WriteString("channel", channel);
                writer.WriteString("from", from);
                writer.WritePropertyName("data");
                writer.WriteRawValue(json);
            });
        return NoResult.Value;
    }

    private static bool Declares(CallContext program, string channel, string peer) =>
        !Defences.Hold(Defence.DeclaredChannels) || (program.Permissions.Channels.TryGetValue(channel, out var peers) && peers.Contains(peer));
}

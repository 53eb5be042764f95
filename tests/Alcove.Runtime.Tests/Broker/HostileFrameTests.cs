using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Protocol.Framing;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Broker;

/// <summary>A worker that has been taken over says whatever it likes: the host stays whole, nothing is carried out that the contract forbids, and who breaks the protocol ends.</summary>
public sealed class HostileFrameTests
{
    private const int ShortRun = 40_000; // ALCOVE_HOSTILE_FRAMES=1000000 is the long one

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_HOSTILE_FRAMES"), out var count) ? count : ShortRun;

    [Fact]
    public async Task A_flood_of_hostile_frames_is_answered_and_forbids_itself()
    {
        await using var program = await new RawProgram { Answer = "never", Policy = new HostPolicy { AllowsLocalNetwork = true } }.OpenAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(10));
        var allowed = ApiCatalog.All.Values.Where(static api => !api.IsHostOnly && ScopeRules.Of(api.Scope) is not (GrantedBy.User or GrantedBy.Host)).Select(static api => api.Name).ToHashSet(StringComparer.Ordinal);
        // Without the two that end the program on purpose.
        var apis = ApiCatalog.All.Keys.Where(static api => api is not ("exitMiniProgram" or "restartMiniProgram")).ToArray();
        await program.FloodAsync(seed: 20261125, Count, apis, patience.Token);

        // Still there, and still right.
        Assert.Equal(0, await program.CallAsync("getStorageInfo", "{}"));
        Assert.False(program.Failures.Reader.TryRead(out var failure), failure?.ToString());
        var askedByHost = ApiCatalog.All.Values.Where(static api => api.IsHostOnly).Select(static api => api.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (api, arguments) in program.ShellCalls)
        {
            if (askedByHost.Contains(api)) continue;
            Assert.Contains(api, allowed);
            Assert.Null(ApiCatalog.All[api].Check(arguments).Problem);
        }

        Assert.NotEmpty(program.ShellCalls);
        Assert.Empty(program.Instance.Standing.Activity.Apis.Keys.Where(api => !api.StartsWith("host.", StringComparison.Ordinal)).Except(allowed));
        Assert.True(program.Log.HostFaults.IsEmpty, string.Join("\n", program.Log.HostFaults.DistinctBy(static fault => fault[..Math.Min(fault.Length, 80)]).Take(5)));
    }

    public static TheoryData<string, byte[]> Breaks { get; } = new()
    {
        { "a frame of no kind", Frame(200, "{}") },
        { "a frame of a kind that only the host sends", Frame((byte)WorkerFrameKind.Script, "{}") },
        { "an empty frame", [0, 0, 0, 0, 66] },
        { "a frame of 4 GB", [0xff, 0xff, 0xff, 0xff, 66] },
        { "a frame of 100 MB", [0, 0, 0x40, 6, 67] },
        { "a pong without its number", Frame((byte)WorkerFrameKind.Pong, "") },
        { "ops without their view", Frame((byte)WorkerFrameKind.ViewOps, "ab") },
        { "no JSON", Frame((byte)WorkerFrameKind.WorkerMessage, "{\"type\":") },
        { "no UTF-8", [3, 0, 0, 0, 66, 0xc3, 0x28] },
        { "no object", Frame((byte)WorkerFrameKind.WorkerMessage, "[]") },
        { "a nesting of 10,000", Frame((byte)WorkerFrameKind.WorkerMessage, """{"type":"call","args":""" + new string('[', 10_000) + new string(']', 10_000) + "}") },
        { "a message of no type", Frame((byte)WorkerFrameKind.WorkerMessage, "{\"type\":\"reply\"}") },
        { "a type of half a character", Frame((byte)WorkerFrameKind.WorkerMessage, "{\"type\":\"\\ud800\"}") },
        { "a blocking call that is no object", Frame((byte)WorkerFrameKind.SyncCall, "7") },
        { "a fault that is no JSON", Frame((byte)WorkerFrameKind.Fault, "\\") },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_worker_that_breaks_the_protocol_ends(string what, byte[] bytes)
    {
        await using var program = await new RawProgram().OpenAsync();
        program.SendBytes(bytes);
        var failure = await Deadline.NextAsync(program.Failures.Reader);
        Assert.True(failure.Reason is FailureReason.Protocol or FailureReason.Worker, $"{what}: {failure}");
        Assert.DoesNotContain("Exception", failure.Detail ?? string.Empty, StringComparison.Ordinal); // no fault of the host's
    }

    [Fact]
    public async Task Numbers_of_calls_may_be_anything()
    {
        await using var program = await new RawProgram().OpenAsync();
        foreach (var id in (string[])["\"1\"", "1.5", "1e400", "-1", "null", "[]", "99999999999999999999"])
            program.Send(WorkerFrameKind.WorkerMessage, $$$"""{"type":"call","id":{{{id}}},"api":"getStorageInfo","args":{}}""");
        Assert.Equal(0, await program.CallAsync("getStorageInfo", "{}"));
    }

    [Fact]
    public async Task Blocking_calls_that_are_sent_without_waiting_for_answers_are_counted_before_they_wait()
    {
        // None of them can be answered for an hour, but by a refusal.
        await using var program = await new RawProgram { Budgets = new ProgramBudgets { CallsPerSecond = 1, CallBurst = 1, OpenCalls = 10, FloodTime = TimeSpan.FromHours(1), BusyTime = TimeSpan.Zero } }.OpenAsync();
        for (var i = 0; i < 1000; i++) program.Send(WorkerFrameKind.SyncCall, """{"api":"getStorageInfo","args":{}}""");
        for (var i = 0; i < 500; i++)
        {
            var reply = await program.HearAsync(WorkerFrameKind.SyncReply);
            if (i > 20) Assert.Contains($"\"code\":{(int)ErrorCode.Busy}", reply, StringComparison.Ordinal);
        }
    }

    private static byte[] Frame(byte kind, string content)
    {
        var payload = Encoding.UTF8.GetBytes(content);
        var frame = new byte[5 + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)payload.Length + 1);
        frame[4] = kind;
        payload.CopyTo(frame, 5);
        return frame;
    }
}

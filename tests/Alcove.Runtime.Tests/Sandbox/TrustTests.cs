using System.Globalization;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>Which programs are compiled to machine code while they run.</summary>
public sealed class TrustTests
{
    // The engine takes the room for its machine code in one piece, whether it uses it or not; the .NET runtime's own pieces are smaller.
    private const long LeastRoomForCode = 32L * 1024 * 1024;

    [Theory]
    [InlineData(ProgramTrust.Unreviewed, false)]
    [InlineData(ProgramTrust.Reviewed, true)]
    [InlineData(ProgramTrust.Own, true)]
    public async Task Only_programs_of_enough_trust_have_room_for_machine_code(ProgramTrust trust, bool expected)
    {
        await using var program = await OpenAsync(new HostPolicy { TrustOf = _ => trust });
        Assert.Equal(expected, HasRoomForCode(program.Instance.WorkerProcessId));
        Assert.Equal("499999500000", await program.LineAsync()); // and it works either way
    }

    [Fact]
    public async Task A_host_may_give_it_to_nobody_or_to_all()
    {
        await using var toNone = await OpenAsync(new HostPolicy { TrustOf = static _ => ProgramTrust.Own }, jit: false);
        Assert.False(HasRoomForCode(toNone.Instance.WorkerProcessId));
        await using var toAll = await OpenAsync(new HostPolicy { TrustOf = static _ => ProgramTrust.Unreviewed, JitFrom = ProgramTrust.Unreviewed });
        Assert.True(HasRoomForCode(toAll.Instance.WorkerProcessId));
    }

    [Fact]
    public async Task Without_machine_code_every_layer_of_the_sandbox_holds_too()
    {
        var report = await SandboxProbe.RunAsync(new WorkerPoolOptions { Jit = false }, TestContext.Current.CancellationToken);
        Assert.Equal(Enum.GetValues<SandboxLayer>().Order(), report.Layers.Select(static state => state.Layer).Order());
        Assert.DoesNotContain(report.Layers, static state => !state.Holds);
    }

    private static async Task<RunningProgram> OpenAsync(HostPolicy policy, bool jit = true)
    {
        var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { let sum = 0; for (let i = 0; i < 1e6; i++) sum += i; console.log(sum) } })");
        program.Configure = options => options with { Policy = policy, Workers = new WorkerPoolOptions { Spares = 0, Jit = jit } };
        return await program.OpenAsync();
    }

    /// <summary>Whether there is one large piece of memory of no file that may be executed.</summary>
    private static bool HasRoomForCode(int process) => File.ReadLines($"/proc/{process}/maps").Any(static line =>
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var range = fields[0].Split('-').Select(static text => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
        return fields[1].Contains('x', StringComparison.Ordinal) && fields[4] == "0" && range[1] - range[0] >= LeastRoomForCode;
    });
}

using System.Text.Json;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostModules;

/// <summary>The host's own methods, called by a program in a real worker.</summary>
public sealed class HostModuleTests
{
    private readonly BenchModule _bench = new();

    private RunningProgram Program(string script, string declares = """{ "modules": ["bench", "door"] }""") =>
        new RunningProgram { Configure = options => options with { Modules = [_bench, new DoorModule()] } }
            .File("app.json", """{ "pages": ["pages/a/a"] }""").File("app.js", "App({})").File("pages/a/a.wxml", "<view id='v' bindtap='tap'/>")
            .File("alcove.config.json", $$"""{ "appId": "program", "host": {{declares}} }""")
            .File("pages/a/a.js", $$"""
                const tell = (work) => work.then((value) => console.log(JSON.stringify(value)), ({ name, code, message }) => console.log(name + ' ' + code + ' ' + message))
                {{script}}
                """);

    [Fact]
    public async Task Every_type_crosses_and_comes_back()
    {
        const string value = """{"text":"a","truth":true,"whole":-1,"large":9007199254740991,"number":0.5,"money":1.25,"at":"2026-01-31T12:00:00+00:00","color":"darkBlue","parts":[{"name":"x","inner":{"name":"y","inner":null}}],"map":{"k":1},"any":{"free":[1]},"maybe":null}""";
        await using var program = await Program($$"""Page({ onLoad() { tell(host.bench.echo({{value}})) } })""").OpenAsync();
        Assert.Equal(value, await program.LineAsync());
    }

    [Theory]
    [InlineData("join('ab', 2)", "\"ab 2 1.5 DarkBlue -\"")]
    [InlineData("join('ab', 2, 3, 'red', 'n')", "\"ab 2 3 Red n\"")]
    [InlineData("join('ab', 2, undefined, undefined, null)", "\"ab 2 1.5 DarkBlue -\"")]
    [InlineData("join('abcdef', 2)", "HostError invalidArgument invalid argument: 'text' is longer than 5 characters")]
    [InlineData("join('ab', 10)", "HostError invalidArgument invalid argument: 'count' is not between 1 and 9")]
    [InlineData("join('ab', 1.5)", "HostError invalidArgument invalid argument: 'count' is not a whole number")]
    [InlineData("join('ab', '2')", "HostError invalidArgument invalid argument: 'count' is not a whole number")]
    [InlineData("join('ab')", "HostError invalidArgument invalid argument: 'count' is not a whole number")]
    [InlineData("join('ab', 2, 1, 'green')", "HostError invalidArgument invalid argument: 'color' is none of 'red', 'darkBlue'")]
    [InlineData("join('ab', 2, 1, 'red', '', 6)", "HostError invalidArgument invalid argument: 'arguments' is more than 5")]
    [InlineData("join('\\ud83d', 2)", "\"\ufffd 2 1.5 DarkBlue -\"")]
    [InlineData("echo({})", "HostError invalidArgument invalid argument: 'everything.text' is not text")]
    [InlineData("echo(3)", "HostError invalidArgument invalid argument: 'everything' is not an object")]
    [InlineData("refuse()", "HostError tooLate The shop is closed.")]
    public async Task Arguments_are_checked_before_the_method_runs(string call, string expected)
    {
        await using var program = await Program($$"""Page({ onLoad() { tell(host.bench.{{call}}) } })""").OpenAsync();
        Assert.Equal(expected, await program.LineAsync());
    }

    [Fact]
    public async Task An_exception_of_the_host_stays_with_the_host()
    {
        await using var program = await Program("Page({ onLoad() { tell(host.bench.break()) } })").OpenAsync();
        var lines = await program.LinesAsync(2);
        Assert.Contains("HostError internal internal error", lines);
        Assert.Contains(lines, static line => line.StartsWith("host error: The host failed in callHostModule: System.InvalidOperationException: the secret of the host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_caller_is_known_from_the_channel()
    {
        await using var program = await Program("Page({ onLoad() { tell(host.bench.who({ appId: 'other' })); tell(host.bench.who()) } })").OpenAsync();
        Assert.Equal(["HostError invalidArgument invalid argument: 'arguments' is more than 0", "\"program local\""], await program.LinesAsync(2));
    }

    [Fact]
    public async Task What_is_not_declared_or_not_marked_is_not_there()
    {
        await using var program = await Program("Page({ onLoad() { console.log(Object.keys(host).join(' '), Object.keys(host.bench).join(' '), typeof host.door, Object.isFrozen(host), Object.getPrototypeOf(host.bench) === null) } })", """{ "modules": ["bench"] }""").OpenAsync();
        Assert.Equal("bench on off channel echo join who refuse break count undefined true true", await program.LineAsync());
    }

    [Fact]
    public async Task A_program_that_declares_nothing_has_no_global()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { console.log(typeof host) } })");
        program.Configure = options => options with { Modules = [_bench] };
        await program.OpenAsync();
        Assert.Equal("undefined", await program.LineAsync());
    }

    [Fact]
    public async Task The_host_chooses_which_programs_may_use_a_module()
    {
        await using var program = Program("Page({ onLoad() { console.log(typeof host.bench + typeof host.door) } })");
        var configure = program.Configure;
        program.Configure = options => configure(options) with { Policy = new HostPolicy { MayUseModule = static (_, module) => module != "door" } };
        await program.OpenAsync();
        Assert.Equal(["warn: host.door is not there: this host does not offer the module to this program", "objectundefined"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task A_stream_is_read_as_fast_as_the_program_reads()
    {
        await using var program = await Program("""
            Page({ async onLoad() {
              for await (const item of host.bench.count(100)) { console.log(item); if (item === 102) break }
              console.log('left')
            } })
            """).OpenAsync();
        await _bench.Started.Task.WaitAsync(Deadline.Length);
        foreach (var number in (int[])[0, 1, 2, 3]) _bench.Numbers.Writer.TryWrite(number);
        Assert.Equal(["100", "101", "102", "left"], await program.LinesAsync(4));
        await _bench.Ended.Task.WaitAsync(Deadline.Length);
    }

    [Fact]
    public async Task A_stream_ends_with_its_method_and_tells_its_failure()
    {
        await using var program = await Program("""
            Page({ onLoad() {
              host.bench.count(0).listen((item) => console.log(item), (error) => console.log('end ' + (error && error.code)))
              host.bench.count(5000).listen(() => {}, (error) => console.log('refused ' + error.code))
            } })
            """).OpenAsync();
        Assert.Equal("refused invalidArgument", await program.LineAsync());
        _bench.Numbers.Writer.TryWrite(7);
        _bench.Numbers.Writer.TryWrite(-1);
        Assert.Equal(["7", "end negative"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task A_stream_ends_with_its_program()
    {
        await using var program = await Program("Page({ onLoad() { host.bench.count(0).listen(() => {}) } })").OpenAsync();
        await _bench.Started.Task.WaitAsync(Deadline.Length);
        await program.Instance.DisposeAsync();
        await _bench.Ended.Task.WaitAsync(Deadline.Length);
    }

    [Fact]
    public async Task Seventeen_streams_are_one_too_many()
    {
        await using var program = await Program("Page({ onLoad() { for (let i = 0; i < 17; i++) host.bench.count(0).listen(() => {}, (error) => console.log(i + ' ' + error.code + ' ' + error.message)) } })").OpenAsync();
        Assert.Equal("16 busy too many calls: more than 16 streams at once", await program.LineAsync());
    }

    [Fact]
    public async Task A_module_that_asks_is_the_users_to_allow_and_to_take_back()
    {
        await using var program = Program("Page({ async onLoad() { await tell(host.door.open()); host.door.watch().listen((item) => console.log('item ' + item), (error) => console.log('end ' + error.code)) } })");
        program.Views.Answer("askPermission", static _ => """{"answer":"always"}""");
        await program.OpenAsync();
        Assert.Equal(["true", "item 1"], await program.LinesAsync(2));
        var asked = Assert.Single(program.Views.Calls, static call => call.Api == "askPermission");
        Assert.Equal("your front door", asked.Arguments.GetProperty("what").GetString());
        var permission = program.Instance.Permissions.AskedOfUser.Single(static permission => permission.Name == "host.door");
        program.Instance.Standing.Grants.Decide(permission, GrantState.Refused);
        Assert.Equal("end authDenied", await program.LineAsync());
    }

    [Fact]
    public async Task A_refused_module_says_so_to_the_program_and_why_to_the_log()
    {
        await using var program = Program("Page({ onLoad() { tell(host.door.open()) } })");
        program.Views.Answer("askPermission", static _ => """{"answer":"never"}""");
        await program.OpenAsync();
        Assert.Equal(["HostError authDenied auth deny", "refused host.door.open: the user refused 'host.door' just now"], (await program.LinesAsync(2)).Order());
    }

    [Fact]
    public async Task Events_of_the_host_reach_listeners()
    {
        await using var program = await Program("Page({ onLoad() { host.on('order', ({ id }) => { console.log('order ' + id); host.off('order') }); console.log('listens') } })").OpenAsync();
        Assert.Equal("listens", await program.LineAsync());
        program.Instance.SendHostEvent("other", JsonDocument.Parse("{}").RootElement);
        program.Instance.SendHostEvent("order", JsonDocument.Parse("""{"id":7}""").RootElement);
        program.Instance.SendHostEvent("order", JsonDocument.Parse("""{"id":8}""").RootElement);
        Assert.Equal("order 7", await program.LineAsync());
    }

    [Fact]
    public void Two_modules_of_one_name_are_a_mistake_of_the_host()
    {
        var options = new AlcoveRuntimeOptions { Packages = RunningProgram.OnePage("<view/>", "Page({})"), DataFolder = "unused", Modules = [new DoorModule(), new DoorModule()] };
        var exception = Assert.Throws<ArgumentException>(() => new AlcoveRuntime(options));
        Assert.Contains("'door'", exception.Message, StringComparison.Ordinal);
    }
}

namespace Alcove.JavaScript.Tests;

public sealed class JavaScriptContextTests : IDisposable
{
    private readonly JavaScriptContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Evaluate_gives_the_last_value() => Assert.Equal("3", _context.Evaluate("a.js", "1 + 2"));

    [Fact]
    public void An_exception_carries_name_message_place_and_stack()
    {
        var exception = Assert.Throws<JavaScriptException>(() => _context.Evaluate("pages/a.js", "\n  function f() { null.x }\n  f()"));
        Assert.Equal("TypeError", exception.Name);
        Assert.Equal(2, exception.Line);
        Assert.Contains("f@pages/a.js:2:", exception.Stack, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_does_not_parse_names_its_line()
    {
        var exception = Assert.Throws<JavaScriptException>(() => _context.Evaluate("a.js", "var a\nvar = 1"));
        Assert.Equal("SyntaxError", exception.Name);
        Assert.Equal(2, exception.Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("with\0NUL")]
    [InlineData("世界 🌍")]
    [InlineData("lone \ud800 surrogate")]
    [InlineData("'quotes\" and \\ and \n lines")]
    public void Strings_of_any_content_go_in_and_out(string text)
    {
        string? seen = null;
        _context.SetFunction("see", arguments =>
        {
            seen = arguments[0].ToString();
            return text;
        });
        using var echo = Function("(kind, payload) => { globalThis.back = see(payload) }");
        echo.Call(0, text, 0);
        Assert.Equal(text, seen);
        Assert.Equal(text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), _context.Evaluate("a.js", "back.length"));
        Assert.Equal(text, _context.Evaluate("a.js", "back"));
    }

    [Fact]
    public void Bytes_are_seen_where_they_are()
    {
        byte[] seen = [];
        _context.SetFunction("see", arguments =>
        {
            Assert.True(arguments[0].TryGetBytes(out var bytes));
            seen = bytes.ToArray();
            return null;
        });
        _context.Evaluate("a.js", "const all = new Uint8Array([9, 1, 2, 3, 9]); see(all.subarray(1, 4))");
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void A_string_is_not_bytes()
    {
        var isBytes = true;
        _context.SetFunction("see", arguments =>
        {
            isBytes = arguments[0].TryGetBytes(out _);
            return null;
        });
        _context.Evaluate("a.js", "see('text')");
        Assert.False(isBytes);
    }

    [Fact]
    public void What_a_function_throws_is_an_Error_in_the_script()
    {
        _context.SetFunction("fail", _ => throw new InvalidOperationException("not now"));
        Assert.Equal("not now", _context.Evaluate("a.js", "try { fail() } catch (error) { error instanceof Error ? error.message : 'other' }"));
    }

    [Fact]
    public void Microtasks_run_before_a_call_returns()
    {
        _context.Evaluate("a.js", "globalThis.order = []; Promise.resolve().then(() => order.push('then')).then(() => order.push('again')); order.push('now')");
        Assert.Equal("now,then,again", _context.Evaluate("a.js", "order.join()"));
    }

    [Fact]
    public void A_rejection_that_nobody_handles_is_reported()
    {
        var reports = new List<string>();
        _context.OnUnhandledRejection(arguments =>
        {
            reports.Add(arguments[0].ToString());
            return null;
        });
        _context.Evaluate("a.js", "Promise.reject(new Error('lost')); Promise.reject(new Error('found')).catch(() => 0)");
        Assert.Contains("lost", Assert.Single(reports), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_may_call_back_into_the_script_that_called_it()
    {
        using var inner = Function("(kind, payload) => { globalThis.inner = payload + kind }");
        _context.SetFunction("outer", arguments =>
        {
            inner.Call(7, arguments[0].ToString(), 0);
            return "returned";
        });
        Assert.Equal("returned text7", _context.Evaluate("a.js", "outer('text') + ' ' + inner"));
    }

    [Fact]
    public void Eval_and_the_Function_constructor_can_be_turned_off()
    {
        _context.DisableEval("no code from strings");
        Assert.Equal("EvalError", Assert.Throws<JavaScriptException>(() => _context.Evaluate("a.js", "eval('1')")).Name);
        Assert.Equal("EvalError", Assert.Throws<JavaScriptException>(() => _context.Evaluate("a.js", "new Function('return 1')")).Name);
    }

    [Fact]
    public void A_taken_function_is_gone_from_the_global_scope()
    {
        using var taken = Function("() => 1");
        Assert.Equal("undefined", _context.Evaluate("a.js", "typeof taken"));
    }

    [Fact]
    public void Memory_stays_flat_over_many_messages()
    {
        using var work = Function("(kind, payload) => { globalThis.kept = JSON.parse(payload).rows.map(row => ({ ...row })) }");
        var message = $$"""{"rows":[{{string.Join(',', Enumerable.Range(0, 200).Select(static i => $$"""{"id":{{i}},"text":"row {{i}}"}"""))}}]}""";
        for (var i = 0; i < 500; i++) work.Call(0, message, 0);
        _context.CollectGarbage();
        var before = Environment.WorkingSet;
        for (var i = 0; i < 5000; i++) work.Call(0, message, 0);
        _context.CollectGarbage();
        Assert.InRange(Environment.WorkingSet - before, long.MinValue, 40L * 1024 * 1024);
    }

    private JavaScriptFunction Function(string expression)
    {
        _context.Evaluate("function.js", $"globalThis.taken = {expression}");
        return _context.TakeFunction("taken")!;
    }
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Alcove.Generators.Tests;

/// <summary>Mistakes in a host module are found by the build, at their place.</summary>
public sealed partial class MistakeTests
{
    [Theory]
    [InlineData("ALC0001", "[HostModule(\"m\", \"s\")] class [|M|] { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; }")]
    [InlineData("ALC0001", "[HostModule(\"m\", \"s\")] partial class [|M|]<T> { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; }")]
    [InlineData("ALC0001", "partial class Outer { [HostModule(\"m\", \"s\")] public partial class [|M|] { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; } }")]
    [InlineData("ALC0002", "[HostModule(\"My module\", \"s\")] partial class [|M|] { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; }")]
    [InlineData("ALC0002", "[HostModule(\"channel\", \"s\")] partial class [|M|] { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; }")]
    [InlineData("ALC0003", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] Task [|AAsync|]() => Task.CompletedTask; }")]
    [InlineData("ALC0003", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public static Task [|AAsync|]() => Task.CompletedTask; }")]
    [InlineData("ALC0003", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task [|ThenAsync|]() => Task.CompletedTask; }")]
    [InlineData("ALC0004", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public int [|A|]() => 1; }")]
    [InlineData("ALC0004", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public void [|A|]() { } }")]
    [InlineData("ALC0005", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task AAsync(System.IO.Stream [|file|]) => Task.CompletedTask; }")]
    [InlineData("ALC0005", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task<object> [|AAsync|]() => null!; }")]
    [InlineData("ALC0005", "record R(Exception E); [HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task<R> [|AAsync|]() => null!; }")]
    [InlineData("ALC0005", "record R { public int A { get; set; } } [HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task AAsync(R [|r|]) => Task.CompletedTask; }")]
    [InlineData("ALC0006", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task AAsync() => Task.CompletedTask; [HostMethod(\"s\")] public Task [|AAsync|](int i) => Task.CompletedTask; }")]
    [InlineData("ALC0007", "class M { [HostMethod(\"s\")] public Task [|AAsync|]() => Task.CompletedTask; }")]
    [InlineData("ALC0008", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public Task AAsync(in int [|i|]) => Task.CompletedTask; }")]
    [InlineData("ALC0009", "[HostModule(\"m\", \"s\")] partial class M { [HostMethod(\"s\")] public async IAsyncEnumerable<int> [|AAsync|]() { await Task.Yield(); yield return 1; } }")]
    [InlineData("ALC0010", "[HostModule(\"m\", \"s\")] partial class [|M|] { }")]
    public void Each_mistake_has_its_message_at_its_place(string id, string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var built = Build.Run(marked.Replace("[|", string.Empty, StringComparison.Ordinal).Replace("|]", string.Empty, StringComparison.Ordinal));
        var found = Assert.Single(built.Mistakes);
        Assert.Equal(id, found.Id);
        Assert.Equal((start, end), (found.Location.SourceSpan.Start - Build.Header.Length, found.Location.SourceSpan.End - Build.Header.Length));
        // A warning does not keep the module from being built.
        Assert.Equal(found.Severity == DiagnosticSeverity.Error || id == "ALC0007", built.Generated.Length == 0);
    }

    [Fact]
    public void A_module_without_mistakes_compiles_and_says_what_it_is()
    {
        var built = Build.Run("""
            namespace Shop
            {
                public enum Size { Small, VeryLarge }
                public record Cup(Size Size, string? Name = null, IReadOnlyList<Cup>? Others = null);
                [HostModule("bar", "The bar.")]
                public sealed partial class Bar
                {
                    [HostMethod("Fills a cup.")]
                    public ValueTask<Cup> FillAsync(Cup cup, HostCaller caller, int count = 2, CancellationToken cancellationToken = default) => new(cup);
                    [HostMethod("Cups as they come.")]
                    public async IAsyncEnumerable<IReadOnlyDictionary<string, Cup?>> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken) { await Task.Yield(); yield break; }
                }
            }
            """);
        Assert.Empty(built.Mistakes);
        Assert.Empty(built.CompilerErrors);
        var declaration = Assert.Single(built.Declarations);
        Assert.Contains("type Size = 'small' | 'veryLarge'", declaration, StringComparison.Ordinal);
        Assert.Contains("name?: string | null", declaration, StringComparison.Ordinal);
        Assert.Contains("others?: readonly Cup[] | null", declaration, StringComparison.Ordinal);
        Assert.Contains("fill(cup: Cup, count?: number): Promise<Cup>", declaration, StringComparison.Ordinal);
        Assert.Contains("watch(): HostStream<Readonly<Record<string, Cup | null>>>", declaration, StringComparison.Ordinal);
        Assert.Contains("readonly bar: Bar.Module", declaration, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_lists_every_mistake()
    {
        var guide = File.ReadAllText(Path.Combine(Build.RepositoryRoot, "docs/guides/add-a-host-api.md"));
        var listed = Rule().Matches(guide).Select(static match => match.Value).Distinct().Order();
        var tested = typeof(MistakeTests).GetMethod(nameof(Each_mistake_has_its_message_at_its_place))!.GetCustomAttributesData()
            .Where(static attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(static attribute => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!).Distinct().Order();
        Assert.Equal(tested, listed);
    }

    [GeneratedRegex("ALC00\\d\\d")]
    private static partial Regex Rule();
}

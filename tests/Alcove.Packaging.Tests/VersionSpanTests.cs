namespace Alcove.Packaging.Tests;

public sealed class VersionSpanTests
{
    [Theory]
    [InlineData("..", "0", true)]
    [InlineData("3.0..", "3", true)]
    [InlineData("3.0..", "2.99999.99999", false)]
    [InlineData("3.8.12..", "3.8.12", true)]
    [InlineData("3.8.12..", "3.8.2", false)] // numbers, not letters
    [InlineData("3.10..", "3.9", false)]
    [InlineData("..3.8", "3.8.12", true)] // what a highest leaves out is open
    [InlineData("..3.8", "3.9.0", false)]
    [InlineData("..3.8.0", "3.8.1", false)]
    [InlineData("3.8..3.8", "3.8.5", true)]
    public void A_version_is_in_a_span_or_not(string span, string version, bool expected) => Assert.Equal(expected, VersionSpan.Read(span, out _)!.Includes(version));

    [Theory]
    [InlineData("", "LOWEST..HIGHEST")]
    [InlineData("3.8", "LOWEST..HIGHEST")]
    [InlineData("1..2..3", "LOWEST..HIGHEST")]
    [InlineData("3.0...3.8", "'.3.8' is no version")]
    [InlineData("3.0.0.1..", "'3.0.0.1' is no version")]
    [InlineData("03..", "'03' is no version")]
    [InlineData("3.x..", "'3.x' is no version")]
    [InlineData("100000..", "'100000' is no version")]
    [InlineData("3 ..", "'3 ' is no version")]
    [InlineData("4.0..3.8", "no base library is from 4.0 to 3.8")]
    public void What_is_no_span_is_refused_with_a_reason(string text, string expected)
    {
        Assert.Null(VersionSpan.Read(text, out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_and_not_repeated_whole()
    {
        Assert.Null(VersionSpan.Read(new string('1', 10_000), out var problem));
        Assert.True(problem.Length < 200);
    }

    [Theory]
    [InlineData("3.0..", "..", "3.0..")]
    [InlineData("3.0..", "..3.8", "3.0..3.8")]
    [InlineData("3.0..3.8", "3.2..3.8.5", "3.2..3.8.5")]
    [InlineData("..", "1..2", "1..2")]
    [InlineData("3.0..", "2.0..", null)]
    [InlineData("..3.8", "..3.9", null)]
    [InlineData("3.0..", "..2.9", null)]
    public void A_span_is_narrowed_and_never_widened(string span, string to, string? expected) =>
        Assert.Equal(expected, VersionSpan.Read(span, out _)!.Narrow(VersionSpan.Read(to, out _)!, out _)?.ToString());
}

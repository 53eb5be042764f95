namespace Alcove.Packaging.Tests;

public sealed class PackagePathTests
{
    [Theory]
    [InlineData("logic.js")]
    [InlineData("pages/index/index.css")]
    [InlineData("图片/a b.png")]
    [InlineData("@scope/pkg/x.js")]
    public void Plain_paths_pass(string text) => Assert.Equal(text, PackagePath.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/abs")]
    [InlineData("../up")]
    [InlineData("a/../b")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("a\0b")]
    [InlineData("con.js")]
    [InlineData("a.js.")]
    [InlineData("a.js ")]
    [InlineData("a/e\u0301.js")]
    [InlineData("a\u202Egnp.js")]
    public void Tricks_do_not(string text)
    {
        Assert.False(PackagePath.TryParse(text, out _));
        Assert.Equal(PackageError.BadPath, Assert.Throws<PackageException>(() => PackagePath.Parse(text)).Error);
    }

    [Fact]
    public void Depth_and_length_have_limits()
    {
        Assert.False(PackagePath.TryParse(string.Join('/', Enumerable.Repeat("a", PackagePath.MostSegments + 1)), out _));
        Assert.False(PackagePath.TryParse(new string('a', PackagePath.LongestSegment + 1), out _));
    }
}

namespace Alcove.Packaging.Tests;

public sealed class PictureFormatTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "image/png")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg")]
    [InlineData("524946462400000057454250", "image/webp")]
    [InlineData("524946462400000057415645", null)] // sound in the same container
    [InlineData("52494646", null)]
    [InlineData("3C737667", null)] // <svg
    [InlineData("474946383961", null)]
    [InlineData("", null)]
    public void A_picture_is_told_by_its_first_bytes(string content, string? type) => Assert.Equal(type, PictureFormat.TypeOf(Convert.FromHexString(content)));
}

using System.Security.Cryptography;
using System.Text;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>The hash of a path, by which it falls into one of the hashed bins.</summary>
internal static class TargetHash
{
    public static string Of(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}

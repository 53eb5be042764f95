using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Signatures;

namespace Alcove.Signer.Keys;

/// <summary>What protects keys: a passphrase, and how long each guess at it takes.</summary>
/// <param name="Passphrase">Opens the keys.</param>
/// <param name="Rounds">Rounds of PBKDF2 for keys that are made; each opening takes them, too.</param>
public sealed record KeySecret(string Passphrase, int Rounds = SigningKey.Rounds)
{
    private const int Size = 32;

    /// <summary>
    /// The passphrase of a file, for keys that no person opens. One that is made here is random, so its keys need no rounds; one that is
    /// there already may be somebody's own.
    /// </summary>
    /// <exception cref="IOException">It can be neither read nor written.</exception>
    public static KeySecret OpenOrCreate(string path)
    {
        if (File.Exists(path)) return new KeySecret(File.ReadAllText(path).Trim());
        var passphrase = Convert.ToHexString(RandomNumberGenerator.GetBytes(Size));
        PrivateFiles.Write(path, Encoding.ASCII.GetBytes(passphrase));
        return new KeySecret(passphrase, SigningKey.RoundsOfRandomSecret);
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(KeySecret); // never in a log
}

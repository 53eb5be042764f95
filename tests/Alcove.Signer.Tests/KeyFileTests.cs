using System.Security.Cryptography;
using Alcove.Packaging;
using Alcove.Packaging.Trust;
using Alcove.Signer.Keys;

namespace Alcove.Signer.Tests;

public sealed class KeyFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alcove-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_key_is_its_owners_only_is_never_replaced_and_opens_with_its_passphrase()
    {
        var path = Path.Combine(_folder.FullName, "a.key.pem");
        var key = KeyFile.Create(path, new KeySecret("secret"));
        Assert.Throws<IOException>(() => KeyFile.Create(path, new KeySecret("secret")));
        Assert.Equal(key, KeyFile.Open(path, "secret").PublicKey);
        Assert.Equal(key, KeyFile.OpenPublic(path));
        Assert.Equal(TrustError.NoKey, Assert.Throws<TrustException>(() => KeyFile.Open(path, "other")).Error);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<TrustException>(() => KeyFile.Open(path, "secret")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_passphrase_that_was_made_for_its_keys_has_few_rounds()
    {
        byte[] rounds = [0x02, 0x03, 0x09, 0x27, 0xc0]; // 600,000 as an ASN.1 integer
        string PathOf(string name) => Path.Combine(_folder.FullName, name);
        bool HasRounds(string name, KeySecret secret)
        {
            KeyFile.Create(PathOf(name), secret);
            var pem = File.ReadAllText(PathOf(name));
            return Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]).AsSpan().IndexOf(rounds) >= 0;
        }

        File.WriteAllText(PathOf("own"), "somebody's own\n");
        Assert.True(HasRounds("own.key.pem", KeySecret.OpenOrCreate(PathOf("own"))));

        Assert.False(HasRounds("made.key.pem", KeySecret.OpenOrCreate(PathOf("made"))));
        Assert.Equal(64, File.ReadAllText(PathOf("made")).Length);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("made")));
        using var again = KeyFile.Open(PathOf("made.key.pem"), KeySecret.OpenOrCreate(PathOf("made")).Passphrase);
    }

    [Fact]
    public async Task A_small_hub_is_made_once_and_its_clients_can_follow()
    {
        var store = new MemoryTrustStore();
        var files = SmallHub.Create(_folder.FullName, new KeySecret("secret"), store).ToDictionary(static file => file.Name, static file => file.Bytes.ToArray());
        Assert.Empty(SmallHub.Create(_folder.FullName, new KeySecret("secret"), store));
        var trusted = new MemoryTrustStore();
        TrustClient.Initialise(trusted, files["1.root.json"]);
        await new TrustClient(trusted, new Files(files)).RefreshAsync();
    }

    private sealed class Files(Dictionary<string, byte[]> files) : IMetadataSource
    {
        public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default) => Task.FromResult(files.GetValueOrDefault(name));
    }
}

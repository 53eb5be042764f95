using System.CommandLine;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Verbs.Keys;

/// <summary>alcove key create|show|sign</summary>
internal static class KeyVerb
{
    public static Command Create() => new("key", "Makes keys, shows them, and signs packages with them.") { CreateKey(), Show(), Sign() };

    private static Command CreateKey()
    {
        var (file, passphrase) = (new Argument<string>("FILE") { Description = $"The new key's file; ends with {KeyFile.Extension}." }, Passphrase.Option());
        var command = new Command("create", "Makes a key.") { file, passphrase };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!path.EndsWith(KeyFile.Extension, StringComparison.Ordinal)) throw new VerbException($"The name of a key's file ends with {KeyFile.Extension}.");
                var key = KeyFile.Create(path, new KeySecret(await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token)));
                Console.WriteLine($"Made '{path}'. Its public half is '{KeyFile.PublicPath(path)}'; give that away, and only that.\n  id      {key.Id}");
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }

    private static Command Show()
    {
        var file = new Argument<string>("FILE") { Description = "A key or its public half." };
        var command = new Command("show", "Shows the id and the public half of a key; needs no passphrase.") { file };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            _ =>
            {
                var key = KeyFile.OpenPublic(parsed.GetRequiredValue(file));
                Console.WriteLine($"{key.Id}\n{key.ExportPem()}");
                return Task.FromResult(VerbRunner.Ok);
            },
            cancellationToken));
        return command;
    }

    private static Command Sign()
    {
        var (file, package, passphrase) = (new Argument<string>("KEY") { Description = "The author's key." }, new Argument<FileInfo>("PACKAGE") { Description = "A package file (.ma)." }, Passphrase.Option());
        var output = new Option<string>("--output") { Description = "The envelope's file; PACKAGE.sig.json by default." };
        var command = new Command("sign", "Signs the manifest of a package, and so all that is in it.") { file, package, passphrase, output };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                var from = parsed.GetRequiredValue(package);
                if (!from.Exists) throw new VerbException($"There is no file '{from}'.");
                var verified = PackageVerifier.Verify(await File.ReadAllBytesAsync(from.FullName, token));
                using var key = KeyFile.Open(parsed.GetRequiredValue(file), await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token));
                var target = parsed.GetValue(output) ?? from.FullName + ".sig.json";
                await File.WriteAllBytesAsync(target, Envelope.Sign(Envelope.ManifestType, verified.Manifest.ToCanonicalJson(), key).ToJson(), token);
                Console.WriteLine($"Signed '{verified.Manifest.AppId}' {verified.Manifest.Version} ({verified.Hash}) with {key.PublicKey.Id} into '{target}'.");
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }
}

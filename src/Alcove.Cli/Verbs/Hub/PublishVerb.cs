using System.CommandLine;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alcove.Cli.Hubs;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove publish DIR</summary>
internal static class PublishVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE") { Description = "Folder of the program, or a package file (.ma)." };
        var key = new Option<FileInfo>("--key") { Description = "The author key that signs the package.", Required = true };
        var passphrase = new Option<FileInfo>("--passphrase-file") { Description = "File with what opens the key.", Required = true };
        var notes = new Option<string>("--notes") { Description = "What is new, for people.", DefaultValueFactory = _ => string.Empty };
        var draft = new Option<bool>("--draft") { Description = "Upload only; do not hand it in for review." };
        var login = LoginVerb.FileOption();
        var command = new Command("publish", "Builds a program, signs it, uploads it to the hub, and hands it in for review.") { source, key, passphrase, notes, draft, login };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => PublishAsync(parsed.GetRequiredValue(source), parsed.GetRequiredValue(key).FullName, parsed.GetRequiredValue(passphrase).FullName, parsed.GetValue(notes)!, parsed.GetValue(draft), HubLogin.Read(parsed.GetValue(login)?.FullName), token),
            cancellationToken));
        return command;
    }

    private static async Task<int> PublishAsync(string source, string keyFile, string passphraseFile, string notes, bool isDraft, HubLogin login, CancellationToken cancellationToken)
    {
        // 1 build: the same source gives the same bytes.
        var container = await BuildAsync(source, cancellationToken);
        if (container is null) return VerbRunner.Failed;
        var package = PackageVerifier.Verify(container);

        // 2 sign: exactly the bytes of the manifest.
        byte[] envelope;
        using (var key = KeyFile.Open(keyFile, (await File.ReadAllTextAsync(passphraseFile, cancellationToken)).Trim())) envelope = Envelope.Sign(Envelope.ManifestType, package.Manifest.ToCanonicalJson(), key).ToJson();

        // 3 upload: asked again, for a lost answer, it makes nothing twice.
        using var hub = new HubClient(login);
        var appId = package.Manifest.AppId;
        await Console.Error.WriteLineAsync($"Uploading {appId} {package.Manifest.Version} ({container.Length / 1024:N0} KB) to {login.Hub}…");
        var answer = await UploadAsync(hub, appId, container, envelope, notes, package.Hash, cancellationToken);
        var seq = answer.GetProperty("seq").GetInt64();
        var hasErrors = Print(answer.GetProperty("report"));
        Console.WriteLine($"{appId} {package.Manifest.Version} is version {seq}, {answer.GetProperty("newBlobs").GetInt32()} new files.");
        if (hasErrors)
        {
            await Console.Error.WriteLineAsync("It was not handed in for review: mend the errors above first.");
            return VerbRunner.Failed;
        }

        // 4 hand in.
        if (isDraft || answer.GetProperty("state").GetString() != "draft") return VerbRunner.Ok;
        await hub.PostAsync($"api/v1/programs/{appId}/versions/{seq}/submit", new { }, cancellationToken);
        Console.WriteLine("It is handed in for review.");
        return VerbRunner.Ok;
    }

    private static async Task<byte[]?> BuildAsync(string source, CancellationToken cancellationToken)
    {
        if (File.Exists(source)) return await File.ReadAllBytesAsync(source, cancellationToken);
        await Console.Error.WriteLineAsync($"Compiling {Path.GetFileName(Path.GetFullPath(source))}…");
        await using var tools = new ToolBox();
        var result = await ProjectCompiler.CompileAsync(source, tools, cancellationToken);
        DiagnosticPrinter.Print(result.Diagnostics);
        if (!result.HasErrors) return result.ToPackage();
        await Console.Error.WriteLineAsync("Nothing was published: mend the errors above first.");
        return null;
    }

    private static Task<JsonElement> UploadAsync(HubClient hub, string appId, byte[] container, byte[] envelope, string notes, string hash, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/programs/{appId}/versions")
        {
            Content = new MultipartFormDataContent { { Part(container), "package", "package.ma" }, { Part(envelope), "author", "author.json" }, { new StringContent(notes, Encoding.UTF8), "notes" } },
        };
        request.Headers.Add("Idempotency-Key", $"publish-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{appId}|{hash}|{notes}")))[..40]}");
        return hub.SendAsync(request, cancellationToken);
    }

    private static ByteArrayContent Part(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }

    private static bool Print(JsonElement report)
    {
        var hasErrors = false;
        foreach (var finding in report.EnumerateArray())
        {
            var (level, path) = (finding.GetProperty("level").GetString(), finding.GetProperty("path").GetString());
            hasErrors |= level == "Error";
            Console.Error.WriteLine($"  {level}: {finding.GetProperty("message").GetString()}{(path?.Length > 0 ? $" ({path})" : string.Empty)}");
        }

        return hasErrors;
    }
}

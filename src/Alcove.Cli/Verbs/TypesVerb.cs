using System.CommandLine;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Alcove.Cli.Verbs;

/// <summary>alcove types [HOST.dll]: the TypeScript declaration of wx, or of a host's own APIs. The assembly is read, never run.</summary>
internal static class TypesVerb
{
    private const string KeyPrefix = "Alcove.HostModule:";

    private const string Common = """
        // Written by `alcove types`. Put it beside your scripts, and editors know what this host offers.

        /** A stream: read it with `for await`, or with listeners. */
        interface HostStream<T> extends AsyncIterable<T> {
          listen(onItem: (item: T) => void, onEnd?: (error?: unknown) => void): this
          stop(): void
        }

        /** Messages to and from another program of the same user, over a channel that both packages declare. */
        interface HostChannel {
          post(to: string, data: unknown): Promise<void>
          onMessage(listener: (message: { readonly from: string; readonly data: unknown }) => void): void
          offMessage(listener?: (message: { readonly from: string; readonly data: unknown }) => void): void
        }

        interface Host {
          /** An event of the host. */
          on<T>(event: string, listener: (detail: T) => void): void
          off<T>(event: string, listener?: (detail: T) => void): void
          channel(name: string): HostChannel
        }

        declare const host: Host

        """;

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("ASSEMBLY") { Description = "The host's assembly (.dll) with its host modules; without it, the types of wx, Page and Component.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "Where the declaration goes; without it, to the terminal." };
        var command = new Command("types", "Writes the TypeScript declaration of wx, or of a host's own APIs.") { file, output };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => parsed.GetValue(file) is { } assembly ? WriteHostAsync(assembly, parsed.GetValue(output), token) : WriteAsync(Wx(), "wx", parsed.GetValue(output), token), cancellationToken));
        return command;
    }

    /// <summary>What web/types made of WeChat's own types: without what this version does not carry out.</summary>
    private static string Wx()
    {
        using var reader = new StreamReader(typeof(TypesVerb).Assembly.GetManifestResourceStream("wx.d.ts")!);
        return reader.ReadToEnd();
    }

    private static Task<int> WriteHostAsync(FileInfo file, FileInfo? output, CancellationToken cancellationToken)
    {
        if (!file.Exists) throw new VerbException($"There is no file '{file}'. Build the host first.");
        var modules = Read(file);
        if (modules.Count == 0) throw new VerbException($"'{file.Name}' has no host module: a partial class with [HostModule], built with the generator (docs/guides/add-a-host-api.md).");
        return WriteAsync(string.Join('\n', modules.Values.Prepend(Common)).ReplaceLineEndings("\n"), string.Join(", ", modules.Keys), output, cancellationToken);
    }

    private static async Task<int> WriteAsync(string text, string what, FileInfo? output, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            await Console.Out.WriteAsync(text.AsMemory(), cancellationToken);
            return VerbRunner.Ok;
        }

        output.Directory?.Create();
        await File.WriteAllTextAsync(output.FullName, text, cancellationToken);
        Console.WriteLine($"{output}: {what}");
        return VerbRunner.Ok;
    }

    /// <summary>The generator leaves each module's declaration in an assembly attribute, [AssemblyMetadata(key, text)].</summary>
    private static SortedDictionary<string, string> Read(FileInfo file)
    {
        var modules = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var assembly = new PEReader(file.OpenRead());
            var metadata = assembly.GetMetadataReader();
            foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            {
                var attribute = metadata.GetCustomAttribute(handle);
                if (attribute.Constructor.Kind != HandleKind.MemberReference) continue;
                var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
                if (type.Kind != HandleKind.TypeReference || metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) != "AssemblyMetadataAttribute") continue;
                var value = metadata.GetBlobReader(attribute.Value);
                value.ReadUInt16(); // the prolog of every attribute
                if (value.ReadSerializedString() is { } key && key.StartsWith(KeyPrefix, StringComparison.Ordinal)) modules[key[KeyPrefix.Length..]] = value.ReadSerializedString() ?? string.Empty;
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new VerbException($"'{file.Name}' is no .NET assembly: {exception.Message}");
        }

        return modules;
    }
}

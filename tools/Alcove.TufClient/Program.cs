using Alcove.Packaging;
using Alcove.Packaging.Trust;

// The client protocol of theupdateframework/tuf-conformance (CLIENT-CLI.md), over Alcove's own client: exit code 0 when everything
// succeeded, 1 when any part failed. See README.md beside this file.
const int Ok = 0;
const int Failed = 1;
const string Usage = "alcove-tuf-client --metadata-dir DIR [--metadata-url URL] [--target-name NAME --target-base-url URL --target-dir DIR] (init TRUSTED_ROOT | refresh | download)";

var options = new Dictionary<string, string>(StringComparer.Ordinal);
var words = new List<string>();
for (var i = 0; i < args.Length; i++)
{
    if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
    else if (i + 1 < args.Length) options[args[i]] = args[++i];
}

try
{
    var store = new FolderTrustStore(Option("--metadata-dir"));
    switch (words)
    {
        case ["init", var root]:
            TrustClient.Initialise(store, await File.ReadAllBytesAsync(root));
            return Ok;
        case ["refresh"]:
        {
            using var http = NewHttp();
            await NewClient(http, store).RefreshAsync();
            return Ok;
        }

        case ["download"]:
        {
            using var http = NewHttp();
            await NewClient(http, store).ReadAsync(Option("--target-name"));
            return Ok;
        }

        default:
            throw new ArgumentException(Usage);
    }
}
catch (Exception exception) when (exception is TrustException or ArgumentException or IOException or UnauthorizedAccessException or UriFormatException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return Failed;
}

// The suite changes the clock back and forth between two calls.
TrustClient NewClient(HttpClient http, FolderTrustStore store)
{
    var metadata = new HttpMetadataSource(http, new Uri(Option("--metadata-url")));
    if (!options.TryGetValue("--target-base-url", out var targets)) return new TrustClient(store, metadata, null, new TrustClientOptions { ClockNeverBack = false });
    return new TrustClient(store, metadata, new HttpMetadataSource(http, new Uri(targets)), new TrustClientOptions { ClockNeverBack = false, TargetCache = new FolderTrustStore(Option("--target-dir")) });
}

string Option(string name) => options.TryGetValue(name, out var value) ? value : throw new ArgumentException($"{name} is missing. {Usage}");

static HttpClient NewHttp() => new(new SocketsHttpHandler { AllowAutoRedirect = false });

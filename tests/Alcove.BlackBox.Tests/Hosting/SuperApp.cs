namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>One running super-app for all tests that only use it: the real command, on a free port, with data of its own.</summary>
public sealed class SuperApp : IAsyncLifetime
{
    public const string Collection = "super-app";

    private readonly TemporaryFolder _data = new();
    private CommandProcess? _command;

    /// <summary>http://127.0.0.1:port</summary>
    public string Address { get; private set; } = string.Empty;

    internal CommandProcess Command => _command ?? throw new InvalidOperationException("not started");

    public async ValueTask InitializeAsync()
    {
        _command = CommandProcess.Alcove("start", "--root", Repository.Root, "--data", _data.Path, "--port", "0");
        Address = (await _command.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null) await _command.DisposeAsync();
        _data.Dispose();
    }
}

[CollectionDefinition(SuperApp.Collection)]
public sealed class SuperAppCollection : ICollectionFixture<SuperApp>, ICollectionFixture<Browser>;

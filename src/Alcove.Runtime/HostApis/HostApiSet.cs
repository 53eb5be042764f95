using System.Security.Cryptography;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.HostApis.Account;
using Alcove.Runtime.HostApis.Cloud;
using Alcove.Runtime.HostApis.Files;
using Alcove.Runtime.HostApis.Navigation;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.HostApis.Payment;
using Alcove.Runtime.HostApis.Permission;
using Alcove.Runtime.HostApis.Service;
using Alcove.Runtime.HostApis.Share;
using Alcove.Runtime.HostApis.Storage;
using Alcove.Runtime.HostApis.Host;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Vault;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.HostApis;

/// <summary>The host APIs that ship with the runtime.</summary>
internal sealed class HostApiSet : IAsyncDisposable
{
    private readonly StorageApi _storage;
    private readonly NetworkApi _network;

    public HostApiSet(AlcoveRuntimeOptions options, ProgramLibrary library, Vaults vaults, Logins logins, LaunchTokens launchTokens)
    {
        _storage = new StorageApi(vaults);
        _network = new NetworkApi(options.Time);
        Table.Bind(_storage);
        Table.Bind(_network);
        Table.Bind(new AccountApi(logins, launchTokens, options.Time));
        Table.Bind(new PermissionApi());
        Table.Bind(new FilesApi());
        Files = new FileShelves(vaults, options.Time);
        Channels = new ProgramChannels(options.Time);
        Table.Bind(new HostModuleApi(Channels, options.Diagnostics));
        Table.Bind(new NavigationApi(library, options.Time));
        var identity = new CallerIdentity(logins);
        Table.Bind(new ShareApi(logins, options.Time));
        Table.Bind(new PaymentApi(identity, options.Payments, options.Messages, new KeptAnswers(vaults)));
        Table.Bind(new ServiceApi(library, identity, options.Ads, options.Analytics, vaults));
        Table.Bind(new CloudApi(identity, options.Cloud));
    }

    public FileShelves Files { get; }

    public ProgramChannels Channels { get; }

    public HostApiTable Table { get; } = new();

    /// <summary>Opens a user's data in a program, so that what is wrong with it is known before the program runs.</summary>
    /// <exception cref="StoreException">It cannot be used as it lies there.</exception>
    public void Open(string userId, string appId)
    {
        try
        {
            _storage.Open(userId, appId);
            Files.Of(userId, appId);
        }
        catch (Exception exception) when (exception is SqliteException or CryptographicException)
        {
            throw new StoreException(exception.Message, innerException: exception);
        }
    }

    public DataKept DataKept(string userId, string appId)
    {
        var ((values, valueBytes), (files, fileBytes)) = (_storage.Total(userId, appId), Files.Of(userId, appId).Total);
        return new(values, valueBytes, files, fileBytes);
    }

    /// <summary>Closes what is open of a user's data in a program, so that it can be deleted.</summary>
    public void Close(string userId, string appId)
    {
        _storage.Close(userId, appId);
        Files.Close(userId, appId);
    }

    public ValueTask DisposeAsync()
    {
        _storage.Dispose();
        _network.Dispose();
        Files.Dispose();
        return ValueTask.CompletedTask;
    }
}

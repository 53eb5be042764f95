using System.Text.Json;
using Alcove.Packaging;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Broker;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.HostApis.Files;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.HostApis.Host;
using Alcove.Runtime.HostModules;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Vault;
using Alcove.Runtime.Views;
using Alcove.Runtime.WebPrograms;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime;

/// <summary>Opens mini-programs. A host app has one of it.</summary>
public sealed class AlcoveRuntime : IAsyncDisposable
{
    private readonly AlcoveRuntimeOptions _options;
    private readonly WorkerPool _workers;
    private readonly HostApiSet _apis;
    private readonly ExitStates _exitStates;
    private readonly PictureFetcher _pictures;
    private readonly Vaults _vaults;
    private readonly Standings _standings;
    private readonly IReadOnlyList<HostModuleDescriptor> _modules;
    private readonly Residents _residents;
    private readonly CrashLoops _crashes;

    /// <summary>Starts warming up workers, so that the first program opens at once.</summary>
    public AlcoveRuntime(AlcoveRuntimeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _modules = OfferedModules.Describe(options.Modules);
        Library = new ProgramLibrary(options.Packages);
        _workers = new WorkerPool(options.Workers, options.Budgets, LogicBundle.Read(), options.Time);
        var key = options.HostKey.IsEmpty ? HostKey.Open(Path.Combine(options.DataFolder, "keys", "host.key")) : HostKey.Of(options.HostKey);
        _vaults = new Vaults(Path.Combine(options.DataFolder, "users"), options.IndexFolder.Length > 0 ? options.IndexFolder : Path.Combine(options.DataFolder, "index"), key, options.AcceptOlderCopy);
        _standings = new Standings(_vaults);
        Logins = new Logins(key, options.HostId, options.Time);
        LaunchTokens = new LaunchTokens(key, Logins, options.HostId, options.Time);
        _apis = new HostApiSet(options, Library, _vaults, Logins, LaunchTokens);
        _exitStates = new ExitStates(_vaults, options.Time);
        _pictures = new PictureFetcher(options.Policy.AllowsLocalNetwork, options.Time);
        _residents = new Residents(options.Budgets, options.Time);
        _crashes = new CrashLoops(options.Budgets, options.Time);
        if (options.Packages is IRevocationSource revocations) revocations.Revoked += () => EndRevoked(revocations);
        if (options.Packages is IUpdateSource updates) updates.Updated += appId => OfferUpdates(updates, appId);
        _workers.Warm();
    }

    /// <summary>The programs that can be opened.</summary>
    public ProgramLibrary Library { get; }

    /// <summary>Logins of users to programs, for the authors' servers.</summary>
    public Logins Logins { get; }

    /// <summary>Signed launch data of programs, for the authors' servers.</summary>
    public LaunchTokens LaunchTokens { get; }

    /// <summary>Opens a mini-program and shows its first page in the given view host.</summary>
    /// <exception cref="OpenFailedException">It cannot be opened; the failure is written for people.</exception>
    public async Task<Instance> OpenAsync(OpenRequest request, IViewHost views, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(views);

        // 1 package: find it; nothing in it is believed yet.
        var candidate = await FindAsync(request.AppId, cancellationToken).ConfigureAwait(false);

        // 2 verify: limits, hashes and format; from here on the types say that it is checked.
        var program = await VerifyAsync(candidate, cancellationToken).ConfigureAwait(false);

        // 3 instance: from here on everything belongs to it and ends with it. One that keeps failing has to wait, and places are limited.
        if (!_options.Development && _crashes.ClosedFor(request.UserId, request.AppId) is { Ticks: > 0 } left) throw new OpenFailedException(InstanceFailures.OfCrashLoop(program, left));
        if (!_residents.TryReserve()) throw new OpenFailedException(InstanceFailures.TooMany(request.AppId, _options.Budgets.ProgramsAlive));
        var instance = new Instance(program, request) { Residents = _residents };
        Worker? worker = null;
        CallContext? context = null;
        IProgramLogic? logic = null;
        var isResident = false;
        try
        {
            _apis.Open(request.UserId, request.AppId); // what is wrong with its data shows before it runs

            // 4 worker: a jailed process with the framework loaded, taken from the pool. A web program has none: its code runs in its frames.
            worker = program.Web is null ? await TakeWorkerAsync(program, cancellationToken).ConfigureAwait(false) : null;

            // 5 broker: permissions are worked out once; every call passes one gate.
            var permissions = ResolvedPermissions.Resolve(program, _options.Policy, _modules);
            context = ContextOf(instance, worker, permissions, request, views);
            var broker = new CallBroker(_apis.Table, context, views, new PageOpening(program, () => instance.Theme), _options.Diagnostics);

            // 6 view: the shell draws its frame first, then the pages arrive as the program renders them.
            views.OnOpened(new OpenedProgram(instance.Name, program, permissions, instance.Theme, instance.Language) { Introduction = Introduce(program, permissions, context.Standing) });
            var diagnostics = new InstanceDiagnostics(program, _options.Diagnostics, () => _crashes.OnFailed(request.UserId, request.AppId));
            foreach (var module in program.Host.Modules.Where(module => !permissions.Modules.ContainsKey(module))) diagnostics.Console("warn", $"host.{module} is not there: this host does not offer the module to this program", string.Empty);
            logic = worker is null
                ? new FrameLogic(instance, broker, views, diagnostics, request, _options)
                : new WorkerLogic(instance, worker, broker, views, diagnostics, request, _options, _exitStates.Take(request.UserId, request.AppId));
            _residents.Add(instance);
            isResident = true;
            instance.Start(logic, context, views, diagnostics);
            if (_options.Packages is IUpdateSource updates) OfferUpdates(updates, request.AppId); // one that came while it opened
            return instance;
        }
        catch (Exception exception)
        {
            // Nothing stays of an open that failed: place, process, channels, temporary files.
            if (!isResident) _residents.GiveBack();
            await instance.DisposeAsync().ConfigureAwait(false);
            if (context is not null) await context.DisposeAsync().ConfigureAwait(false);
            if (logic is not null) await logic.DisposeAsync().ConfigureAwait(false);
            if (worker is not null) await worker.DisposeAsync().ConfigureAwait(false);
            if (InstanceFailures.OfData(program, exception) is not { } failure) throw;
            _options.Diagnostics.OnFailed(program, $"{failure.Title} ({failure.Detail})");
            throw new OpenFailedException(failure, exception);
        }
    }

    /// <summary>What every running program uses, the one seen longest ago first.</summary>
    public IReadOnlyList<ProgramUsage> Usage() => [.. _residents.All.Select(static instance => instance.Usage)];

    /// <summary>Fetches a picture or font of another server for a page, under the rules for what mini-programs may reach.</summary>
    /// <param name="instance">The program whose page shows it.</param>
    /// <param name="url">Its address, as the page gives it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<RemotePicture> FetchPictureAsync(Instance instance, string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(url);
        if (url.StartsWith("wxfile://", StringComparison.Ordinal)) return await OwnPicture.ReadAsync(instance.Files, url, cancellationToken).ConfigureAwait(false);
        var picture = await _pictures.FetchAsync(instance.UserId, instance.Program.AppId, url, cancellationToken).ConfigureAwait(false);
        if (picture.Problem.Length > 0) _options.Diagnostics.OnConsole(instance.Program, "warn", $"a picture of another server is not shown: {picture.Problem}", string.Empty);
        return picture;
    }

    /// <summary>How much is kept for a program and a user: for the user, in its settings.</summary>
    public DataKept DataKept(string userId, string appId) => _apis.DataKept(userId, appId);

    /// <summary>Deletes everything that a program has of a user: values, files, permissions, logins. Its running instances have to be ended before.</summary>
    public void DeleteData(string userId, string appId)
    {
        _apis.Close(userId, appId);
        _standings.Forget(userId, appId);
        Logins.Forget(appId, userId);
        _pictures.Forget(userId, appId);
        _vaults.Wipe(userId, appId);
    }

    /// <summary>Takes a file that the user chose in the shell as a temporary file of a program.</summary>
    /// <returns>Its path, as the program reads it, and its size.</returns>
    /// <exception cref="ApiException">There is no room left.</exception>
    public async Task<(string Path, long Size)> SaveChosenFileAsync(Instance instance, Stream content, string extension, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return await instance.Files.SaveTemporaryAsync(content, extension, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the spare workers. Instances are ended by whoever opened them.</summary>
    public async ValueTask DisposeAsync()
    {
        _residents.Dispose();
        await _workers.DisposeAsync().ConfigureAwait(false);
        await _apis.DisposeAsync().ConfigureAwait(false);
        _pictures.Dispose();
    }

    private void OfferUpdates(IUpdateSource updates, string appId)
    {
        foreach (var instance in _residents.All)
            if (instance.Program.AppId == appId && updates.HasOther(appId, instance.Program.Package.Hash)) instance.Updates.OnFetched();
    }

    // SECURITY(T24): what was taken back ends now, not with its next start.
    private void EndRevoked(IRevocationSource revocations)
    {
        foreach (var instance in _residents.All)
        {
            if (revocations.FindRevocation(instance.Program.AppId, instance.Program.Package.Hash) is not { Stops: true } revocation || !Defences.Hold(Defence.StopRevoked)) continue;
            _ = EndRevokedAsync(instance, revocation);
        }
    }

    private async Task EndRevokedAsync(Instance instance, ProgramRevocation revocation)
    {
        await instance.EndRevokedAsync(revocation.Reason).ConfigureAwait(false);
        if (revocation.Wipes) DeleteData(instance.UserId, instance.Program.AppId);
    }

    // SECURITY(T70): whose it is comes from what was signed, never from the package. Strangers are introduced once; the host vouches for its own.
    private Introduction? Introduce(InstalledProgram program, ResolvedPermissions permissions, ProgramStanding standing) =>
        !standing.Grants.IsIntroduced && Defences.Hold(Defence.Introduction) && (_options.Packages as IOriginSource)?.FindOrigin(program.AppId, program.Package.Hash) is { } origin ? Introduction.Of(program, permissions, origin) : null;

    private CallContext ContextOf(Instance instance, Worker? worker, ResolvedPermissions permissions, OpenRequest request, IViewHost views)
    {
        var (program, userId) = (instance.Program, request.UserId);
        var files = new ProgramFiles(program, _apis.Files.Of(userId, program.AppId), instance.Name);
        var context = new CallContext(program, userId, permissions, _standings.Of(userId, program.AppId), files, views, () => instance.IsInFront)
        {
            FindUserAsync = cancellation => _options.Accounts?.FindUserAsync(userId, cancellation) ?? new((HostUser?)null),
            SendEvent = instance.SendEvent,
            Entry = () => instance.Entry,
            LeaveChannels = _apis.Channels.Leave,
            SendScriptAsync = (root, cancellation) => SendSubpackageAsync(worker, program, root, cancellation),
            Calls = new CallRate(_options.Budgets, _options.Time, instance.EndFlooding),
            SaveExitState = state => SaveExitState(instance, state),
            HandleUpdates = instance.Updates.OnHandled,
        };
        _apis.Channels.Join(context);
        return context;
    }

    private async ValueTask<PackageCandidate> FindAsync(string appId, CancellationToken cancellationToken)
    {
        try
        {
            return await Library.FindAsync(appId, cancellationToken).ConfigureAwait(false) ?? throw new OpenFailedException(InstanceFailures.NotFound(appId));
        }
        catch (PackageRefusedException exception)
        {
            throw new OpenFailedException(InstanceFailures.Refused(appId, exception), exception);
        }
        catch (Exception exception) when (exception is PackageException or IOException or UnauthorizedAccessException)
        {
            throw new OpenFailedException(InstanceFailures.OfPackage(appId, exception.Message), exception);
        }
    }

    private async ValueTask<InstalledProgram> VerifyAsync(PackageCandidate candidate, CancellationToken cancellationToken)
    {
        try
        {
            var program = await Library.VerifyAsync(candidate, cancellationToken).ConfigureAwait(false);
            return program.RunsOn.Includes(BaseLibrary.Version) ? program : throw new OpenFailedException(InstanceFailures.Refused(candidate.AppId, PackageRefusedException.OfBaseLibrary(program.RunsOn, BaseLibrary.Version)));
        }
        // Hashes say who built it, not that what is in it makes sense.
        catch (Exception exception) when (exception is PackageException or IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new OpenFailedException(InstanceFailures.OfPackage(candidate.AppId, exception.Message), exception);
        }
    }

    private async Task<Worker> TakeWorkerAsync(InstalledProgram program, CancellationToken cancellationToken)
    {
        try
        {
            return await _workers.TakeAsync(mayCompile: _options.Policy.TrustOf(program) >= _options.Policy.JitFrom, cancellationToken).ConfigureAwait(false);
        }
        catch (WorkerStartException exception)
        {
            throw new OpenFailedException(InstanceFailures.NoWorker(program.AppId, exception.Message), exception);
        }
    }

    private void SaveExitState(Instance instance, ExitState state)
    {
        _exitStates.Save(instance.UserId, instance.Program.AppId, state);
        instance.OnExitStateSaved();
    }

    private static async ValueTask SendSubpackageAsync(Worker? worker, InstalledProgram program, string root, CancellationToken cancellationToken)
    {
        try
        {
            if (worker is null || await program.LoadSubpackageAsync(root, cancellationToken).ConfigureAwait(false) is not { } script)
                throw new ApiException(new ApiError(ErrorCode.DataNotFound, $"no subpackage '{root}'"));
            worker.SendScript(script.Name, script.Source);
        }
        catch (Exception exception) when (exception is PackageException or IOException)
        {
            throw new ApiException(new ApiError(ErrorCode.DataNotFound, $"the subpackage '{root}' cannot be loaded: {exception.Message}"));
        }
    }
}

namespace Alcove.Cli.Hosting;

/// <summary>Calls back once after each burst of changes in a folder.</summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors write a file in several steps; this is the pause that ends a burst.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;
    private readonly SemaphoreSlim _running = new(1);

    public FolderWatch(string folder, Func<Task> changed)
    {
        _timer = new Timer(_ => _ = RunAsync(changed));
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.DirectoryName };
        _watcher.Changed += OnChange;
        _watcher.Created += OnChange;
        _watcher.Deleted += OnChange;
        _watcher.Renamed += OnChange;
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
        _running.Dispose();
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (!change.FullPath.Contains("node_modules", StringComparison.Ordinal)) _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private async Task RunAsync(Func<Task> changed)
    {
        await _running.WaitAsync();
        try
        {
            await changed();
        }
        finally
        {
            _running.Release();
        }
    }
}

namespace Alcove.Runtime.Packages;

/// <summary>Where the host finds packages: a folder, a hub, or a project under development.</summary>
public interface IPackageSource
{
    /// <summary>The mini-programs that can be opened, in the order in which a list should show them.</summary>
    ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The current package of a mini-program, unchecked; null when there is none of that id.</summary>
    /// <exception cref="PackageRefusedException">There is one, but it must not be started.</exception>
    ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken);

    /// <summary>The same, but only what can be read without fetching it: for lists, which show something of every program.</summary>
    ValueTask<PackageCandidate?> FindHereAsync(string appId, CancellationToken cancellationToken) => FindAsync(appId, cancellationToken);

    /// <summary>The same, but looks for something newer first and waits for it. For sources without a distance it is no other question.</summary>
    ValueTask<PackageCandidate?> CheckAsync(string appId, CancellationToken cancellationToken) => FindAsync(appId, cancellationToken);
}

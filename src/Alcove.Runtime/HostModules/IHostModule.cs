namespace Alcove.Runtime.HostModules;

/// <summary>An object of which mini-programs can call declared methods. Generated for classes with <see cref="HostModuleAttribute"/>.</summary>
public interface IHostModule
{
    /// <summary>What can be called on it.</summary>
    HostModuleDescriptor Describe();
}

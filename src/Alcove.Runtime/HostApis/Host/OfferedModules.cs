using Alcove.Runtime.HostModules;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>The modules of a host, described once.</summary>
internal static class OfferedModules
{
    /// <exception cref="ArgumentException">Two modules have the same name.</exception>
    public static IReadOnlyList<HostModuleDescriptor> Describe(IEnumerable<IHostModule> modules)
    {
        var descriptors = modules.Select(static module => module.Describe()).ToArray();
        if (descriptors.GroupBy(static module => module.Name).FirstOrDefault(static group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two host modules are called '{twice.Key}': give one of them another name in its [HostModule].");
        return descriptors;
    }
}

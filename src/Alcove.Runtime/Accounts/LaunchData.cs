namespace Alcove.Runtime.Accounts;

/// <summary>What a verified launch token says.</summary>
/// <param name="OpenId">Pseudonym of the user in this program, the same as that of its logins.</param>
/// <param name="Scene">WeChat's scene value: how the program was opened.</param>
/// <param name="Path">Page that it was opened with.</param>
/// <param name="ReferrerAppId">The program that led to it; empty for none.</param>
/// <param name="Issued">When the host signed it.</param>
public sealed record LaunchData(string OpenId, int Scene, string Path, string ReferrerAppId, DateTimeOffset Issued);

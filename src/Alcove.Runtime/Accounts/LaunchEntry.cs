namespace Alcove.Runtime.Accounts;

/// <summary>How a program was opened, as the host knows it.</summary>
/// <param name="Scene">WeChat's scene value.</param>
/// <param name="Path">Page that it was opened with.</param>
/// <param name="ReferrerAppId">The program that led here; empty for none.</param>
internal readonly record struct LaunchEntry(int Scene, string Path, string ReferrerAppId);

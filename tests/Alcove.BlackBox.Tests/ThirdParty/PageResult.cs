namespace Alcove.BlackBox.Tests.ThirdParty;

/// <summary>What came of opening one page.</summary>
/// <param name="Route">The page.</param>
/// <param name="Problem">What was wrong; empty when nothing was.</param>
internal sealed record PageResult(string Route, string Problem);

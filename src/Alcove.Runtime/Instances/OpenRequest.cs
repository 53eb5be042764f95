using System.Text.Json;
using Alcove.Runtime.Accounts;

namespace Alcove.Runtime.Instances;

/// <summary>What somebody wants to open.</summary>
/// <param name="AppId">Which mini-program.</param>
/// <param name="Path">Page to start with; empty for its own first page.</param>
/// <param name="Query">Query of that page, as it stands in the link.</param>
/// <param name="Scene">WeChat's scene value: how it was opened. 1001 is the list of programs.</param>
/// <param name="Environment">Window size, theme and language, as the shell measured them.</param>
/// <param name="ReferrerInfo">Stamped by the host when another mini-program opened this one.</param>
/// <param name="UserId">The host's id of the user for whom it is opened; data, permissions and logins are kept apart by it.</param>
/// <param name="ShareTicket">Names those who open the same shared link; empty when it was not such a link.</param>
public sealed record OpenRequest(string AppId, string Path, string Query, int Scene, JsonElement Environment, JsonElement? ReferrerInfo = null, string UserId = LocalAccount.DefaultUserId, string ShareTicket = "");

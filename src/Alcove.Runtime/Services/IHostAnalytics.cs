using System.Text.Json;

namespace Alcove.Runtime.Services;

/// <summary>Where wx.reportEvent goes.</summary>
public interface IHostAnalytics
{
    /// <summary>Something happened that the author counts. Called for each report; it must return at once.</summary>
    void Report(ProgramUser user, string eventId, JsonElement data);
}

namespace Alcove.Runtime.Accounts;

/// <summary>The host app's own account system. Without one, wx.login and what builds on it fail with "no user is signed in".</summary>
public interface IHostAccount
{
    /// <summary>The user for whom a program was opened (<see cref="Instances.OpenRequest.UserId"/>); null when nobody is signed in under that id.</summary>
    ValueTask<HostUser?> FindUserAsync(string userId, CancellationToken cancellationToken);
}

using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;

namespace Semblance.Server;

/// <summary>The first admin's key: without it nobody could make any other.</summary>
public static class FirstKey
{
    /// <summary>Makes it, where there is no admin yet.</summary>
    /// <param name="grants">Who may ask from outside.</param>
    /// <param name="caller">Who starts the server.</param>
    /// <param name="cancellation">Heeded until it is on record.</param>
    /// <returns>The key as it is sent, to be shown this once; <see langword="null"/> where an admin has one.</returns>
    public static async Task<string?> MakeAsync(GrantBook grants, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grants);
        if (grants.HasAdmin)
            return null;
        var issued = await grants.GiveAsync(new GrantRequest { Account = "admin", Role = AccessRole.Admin, Galleries = [AccessGrant.All], Caller = caller }, cancellation).ConfigureAwait(false);
        return new BearerKey(issued.Grant.KeyName, issued.Secret).Text;
    }
}

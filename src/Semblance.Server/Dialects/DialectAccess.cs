using Microsoft.AspNetCore.Authorization;

namespace Semblance.Server.Dialects;

/// <summary>The same permissions as everywhere, asked of whoever came in by a dialect's own key.</summary>
internal static class DialectAccess
{
    /// <summary>Demands a permission of a dialect's key.</summary>
    /// <param name="scheme">How the dialect's keys are read.</param>
    /// <param name="permission">What is demanded.</param>
    public static AuthorizeAttribute Demand(string scheme, string permission) => new(permission) { AuthenticationSchemes = scheme };
}

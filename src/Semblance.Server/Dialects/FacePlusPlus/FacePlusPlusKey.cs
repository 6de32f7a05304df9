using Microsoft.AspNetCore.Authorization;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>A key as clients of Face++ send it: the fields <c>api_key</c> and <c>api_secret</c> of every form.</summary>
internal static class FacePlusPlusKey
{
    /// <summary>The scheme's name, and the protocol's.</summary>
    public const string SchemeName = "faceplusplus";

    public const string NameField = "api_key";
    public const string SecretField = "api_secret";

    /// <summary>Demands a permission of whoever came with such a key.</summary>
    public static AuthorizeAttribute With(string permission) => DialectAccess.Demand(SchemeName, permission);
}

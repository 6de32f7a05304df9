using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Semblance.Server.Access;

/// <summary>Who is let in: keys, roles, reach. Whatever forgets to say who may ask is closed.</summary>
internal static class AccessServices
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddAuthentication(BearerKeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, BearerKeyHandler>(
            BearerKeyHandler.SchemeName,
            static options => options.ForwardDefaultSelector = SpokenScheme.Of);
        services.AddAuthorization(authorization =>
        {
            authorization.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(static _ => false).Build();
            foreach (var permission in RoleTable.Roles.Keys)
                authorization.AddPolicy(permission, policy => policy.AddRequirements(new PermissionDemand(permission)));
        });
        services.AddSingleton<IAuthorizationHandler, PermissionJudge>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();
        services.AddSingleton<GalleryReach>();

        // Sessions of the console end with the process: their keys are on no disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }
}

using Microsoft.AspNetCore.Authorization;

namespace Semblance.Server.Access;

/// <summary>A permission that an endpoint demands.</summary>
/// <param name="Permission">Which.</param>
internal sealed record PermissionDemand(string Permission) : IAuthorizationRequirement;

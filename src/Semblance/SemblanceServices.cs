using Microsoft.Extensions.DependencyInjection;

namespace Semblance;

/// <summary>Registers the engine for dependency injection.</summary>
public static class SemblanceServices
{
    /// <summary>Adds one <see cref="FaceEngine"/> for the whole program; it is opened when it is first asked for.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Choices; <see langword="null"/> for the defaults.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddSemblance(this IServiceCollection services, FaceEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(_ => FaceEngine.Open(options));
    }
}

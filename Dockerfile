# Stage one builds as ./weightroom does anywhere; stage two holds what runs.
# For NVIDIA GPUs: docker build --build-arg PYTORCH=cu128 -t weightroom:cuda .
ARG PYTORCH=cpu

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN ./weightroom build

FROM eclipse-temurin:25-jre
ARG PYTORCH
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 weightroom \
    && install -d -o weightroom -g weightroom /home/weightroom/kept /opt/weightroom
USER weightroom
WORKDIR /opt/weightroom
COPY --from=build --chown=weightroom /source/target/app app
COPY --from=build --chown=weightroom /source/lessons lessons
COPY --from=build --chown=weightroom /source/models models
ENV ENGINE_CACHE_DIR=/opt/weightroom/djl
# DJL fetches PyTorch's CUDA build, then fails to load it: the driver comes only with docker run --gpus all.
RUN [ "$PYTORCH" = cpu ] || { \
    DJL_OFFLINE=false PYTORCH_VERSION=2.7.1-0 PYTORCH_FLAVOR="$PYTORCH" \
        java --enable-native-access=ALL-UNNAMED -jar app/weightroom.jar bench tiny || true; \
    test -f "$ENGINE_CACHE_DIR/pytorch/2.7.1-0-$PYTORCH-linux-x86_64/libtorch.so"; }
# What NVIDIA's container toolkit brings in; without it they mean nothing.
ENV NVIDIA_VISIBLE_DEVICES=all NVIDIA_DRIVER_CAPABILITIES=compute,utility
ENV JDK_JAVA_OPTIONS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dai.djl.offline=true -Dweightroom.root=/opt/weightroom"
# The cache for fast starts belongs to the very JVM that made it, so it is made again here.
RUN rm -f app/weightroom.aot \
    && java -XX:AOTCacheOutput=app/weightroom.aot -jar app/weightroom.jar rehearse --home /tmp/rehearsal \
    && rm -rf /tmp/rehearsal
VOLUME /home/weightroom/kept
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD bash -c 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET /actuator/health HTTP/1.0\r\n\r\n" >&3 && grep -q "\"UP\"" <&3'
ENTRYPOINT ["java", "-XX:AOTCache=app/weightroom.aot", "-Xlog:aot=off", "-Xlog:aot*=off", "-jar", "app/weightroom.jar"]
# --open: inside a container only Docker's port mapping decides who comes in.
CMD ["serve", "--host", "0.0.0.0", "--open", "--home", "/home/weightroom/kept"]

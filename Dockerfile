# The image for a cluster: docker build -t tillitsspegeln-postgresql:0.1.0 .
# For the embedded database: docker build --build-arg PROFILE= -t tillitsspegeln:0.1.0 .
ARG PROFILE=-Ppostgresql

FROM maven:3.9-eclipse-temurin-25 AS build
ARG PROFILE
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY questionnaires questionnaires
RUN mvn -B -ntp -q package -DskipTests -Dspotless.check.skip $PROFILE

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin tillit && mkdir /data && chown 10001:10001 /data
WORKDIR /app
COPY --from=build /build/target/quarkus-app/ ./
USER 10001
VOLUME /data
EXPOSE 8080
ENV TILLIT_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
